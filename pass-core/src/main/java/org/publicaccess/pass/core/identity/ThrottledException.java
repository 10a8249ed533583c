// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed attempts to sign in. */
final class ThrottledException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    ThrottledException(Duration wait) {
        super("Too many failed attempts to sign in");
        this.wait = wait;
    }

    /** How long until the next attempt is looked at. */
    Duration waiting() {
        return wait;
    }
}
