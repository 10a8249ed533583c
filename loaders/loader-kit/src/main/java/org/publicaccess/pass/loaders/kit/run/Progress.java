// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how far a load is: as a bar on a terminal, as a log line now and then elsewhere. */
public final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final int WIDTH = 40;

    private final PrintStream terminal;
    private final boolean bar;
    private final Clock clock;
    private final Duration interval;
    private Instant shown;

    Progress(PrintStream terminal, boolean bar, Clock clock) {
        this.terminal = terminal;
        this.bar = bar;
        this.clock = clock;
        this.interval = bar ? Duration.ofMillis(100) : Duration.ofSeconds(10);
        this.shown = clock.instant();
    }

    /** For this process. */
    static Progress ofProcess(Clock clock) {
        boolean bar = System.console() != null && System.console().isTerminal();
        return new Progress(System.err, bar, clock);
    }

    /** Shows where the load is, unless it was shown a moment ago. */
    public void at(String step, double share) {
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(interval) >= 0) {
            shown = now;
            show(step, share);
        }
    }

    private void show(String step, double share) {
        long percent = Math.round(share * 100);
        if (bar) {
            int done = (int) (share * WIDTH);
            terminal.print(
                    "\r%-24s [%s%s] %3d %%"
                            .formatted(step, "#".repeat(done), " ".repeat(WIDTH - done), percent));
            terminal.flush();
        } else {
            LOG.info("{}: {} %", step, percent);
        }
    }

    /** Removes the bar. */
    void end() {
        if (bar) {
            terminal.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            terminal.flush();
        }
    }
}
