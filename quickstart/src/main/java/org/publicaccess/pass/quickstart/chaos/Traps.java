// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The trap that is set, if one is. */
final class Traps {

    private @Nullable Trap set;

    /**
     * Sets a trap and waits until somebody is caught; false when nobody came, and it is taken away.
     */
    synchronized boolean catches(Trap trap, Duration patience) throws InterruptedException {
        set = trap;
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos();
                set == trap && left > 0;
                left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        boolean caught = set != trap;
        set = null;
        return caught;
    }

    /** The blow for whoever comes to a point, who is then the only one to get it. */
    synchronized Optional<Blow> at(Point point) {
        if (set == null || set.point() != point) {
            return Optional.empty();
        }
        Blow blow = set.blow();
        set = null;
        notifyAll();
        return Optional.of(blow);
    }
}
