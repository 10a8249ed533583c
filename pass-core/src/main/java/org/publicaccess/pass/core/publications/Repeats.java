// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.publicaccess.pass.core.publications.LookupFailure.Kind;

/** Asks one service at its pace, and again with growing waits when it is busy or broken. */
final class Repeats {

    private final String name;
    private final Fetcher fetcher;
    private final LookupSettings settings;
    private final Pace pace = new Pace();

    Repeats(String name, Fetcher fetcher, LookupSettings settings) {
        this.name = name;
        this.fetcher = fetcher;
        this.settings = settings;
    }

    /** The first answer that a repeat would not change. */
    Fetcher.Reply get(URI address) {
        Deadline deadline = new Deadline(settings.timeout());
        for (int attempt = 1; ; attempt++) {
            waitFor(pace.reserve(System.nanoTime()), deadline);
            Duration wait = settings.backoff().multipliedBy(1L << (attempt - 1));
            LookupFailure failure;
            try {
                Fetcher.Reply reply = fetcher.get(name, address, deadline.left());
                pace.learn(reply);
                if (isFinal(reply.status())) {
                    return reply;
                }
                wait = RetryAfter.in(reply).orElse(wait);
                failure = refused(reply.status(), wait);
            } catch (IOException _) {
                failure =
                        new LookupFailure(
                                Kind.UNREACHABLE,
                                name
                                        + " cannot be reached. Try again later, or enter the details by"
                                        + " hand.");
            }
            if (attempt == settings.attempts() || deadline.left().compareTo(wait) <= 0) {
                throw failure;
            }
            waitFor(wait, deadline);
        }
    }

    private static boolean isFinal(int status) {
        return status != 429 && status < 500;
    }

    private LookupFailure refused(int status, Duration wait) {
        return status == 429
                ? LookupFailure.busy(name + " has too many requests at the moment", wait)
                : new LookupFailure(
                        Kind.REFUSED,
                        "%s does not work at the moment (status %d). Try again later, or enter the details by hand."
                                .formatted(name, status));
    }

    private void waitFor(Duration wait, Deadline deadline) {
        if (wait.compareTo(deadline.left()) >= 0) {
            throw LookupFailure.busy(name + " has too many requests at the moment", wait);
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LookupFailure(Kind.UNREACHABLE, "Asking " + name + " was interrupted.");
        }
    }
}
