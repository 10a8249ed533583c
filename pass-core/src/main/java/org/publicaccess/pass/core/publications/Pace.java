// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps to the rate that a service names in {@code X-Rate-Limit-Limit} and {@code
 * X-Rate-Limit-Interval}, by spreading requests evenly.
 */
final class Pace {

    private static final Pattern SECONDS = Pattern.compile("(\\d{1,6})s?");

    private long spacingNanos;
    private long nextFree = Long.MIN_VALUE;

    /** Takes the next free place and gives the wait until then. */
    synchronized Duration reserve(long nowNanos) {
        long place = Math.max(nowNanos, nextFree);
        nextFree = place + spacingNanos;
        return Duration.ofNanos(place - nowNanos);
    }

    /** Learns the rate from an answer's headers. */
    synchronized void learn(Fetcher.Reply reply) {
        Optional<Long> limit = reply.header("X-Rate-Limit-Limit").flatMap(Pace::number);
        Optional<Long> interval = reply.header("X-Rate-Limit-Interval").flatMap(Pace::number);
        if (limit.isPresent() && interval.isPresent() && limit.get() > 0) {
            spacingNanos = Duration.ofSeconds(interval.get()).toNanos() / limit.get();
        }
    }

    private static Optional<Long> number(String text) {
        Matcher seconds = SECONDS.matcher(text.strip());
        return seconds.matches() ? Optional.of(Long.parseLong(seconds.group(1))) : Optional.empty();
    }
}
