// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.io.Serial;

/** A deployment failed; the message says what is running now and what to do next. */
final class DeploymentException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    DeploymentException(String message) {
        super(message);
    }
}
