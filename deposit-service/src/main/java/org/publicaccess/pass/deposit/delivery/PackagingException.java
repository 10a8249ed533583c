// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.io.IOException;

/** The package could not be put together, for which the repository is not to blame. */
final class PackagingException extends IOException {

    private static final long serialVersionUID = 1L;

    PackagingException(IOException cause) {
        super("The package could not be put together: " + cause.getMessage(), cause);
    }
}
