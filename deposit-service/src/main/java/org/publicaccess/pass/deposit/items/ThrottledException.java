// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.items;

import java.io.IOException;
import java.time.Duration;

/** The repository asks to be left alone for a while. */
public final class ThrottledException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    ThrottledException(String message, Duration pause) {
        super(message);
        this.pause = pause;
    }

    /** How long it asks to wait. */
    public Duration pause() {
        return pause;
    }
}
