// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.time.Duration;

/** The moment until which a look-up has to end. */
final class Deadline {

    private final long endNanos;

    Deadline(Duration time) {
        this.endNanos = System.nanoTime() + time.toNanos();
    }

    /** The time left, at least none. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }
}
