// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.io.Serial;

/** The command line says something that cannot be done. */
final class UsageException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
