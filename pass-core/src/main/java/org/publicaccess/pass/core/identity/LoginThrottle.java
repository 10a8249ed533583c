// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses secrets: after too many failures from one address for one account, or from
 * one address altogether, further attempts wait until the failures are five minutes old. Others who
 * use the account from elsewhere are not locked out.
 */
@Component
class LoginThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_KEYS = 10_000;

    private final Map<String, ArrayDeque<Instant>> failures = new ConcurrentHashMap<>();
    private final ThrottleSettings settings;
    private final Clock clock;

    LoginThrottle(ThrottleSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How long to wait before the next attempt; empty when it may be made now. */
    Optional<Duration> wait(String account, String address) {
        Duration one = wait(key(account, address), settings.perAccount());
        Duration all = wait(address, settings.perAddress());
        Duration longer = one.compareTo(all) > 0 ? one : all;
        return longer.isPositive() ? Optional.of(longer) : Optional.empty();
    }

    /** Counts a failed attempt. */
    void failed(String account, String address) {
        Instant now = clock.instant();
        if (failures.size() > MOST_KEYS) {
            failures.values().removeIf(times -> isOver(times, now));
        }
        count(key(account, address), now);
        count(address, now);
    }

    private void count(String key, Instant now) {
        failures.compute(
                key,
                (_, known) -> {
                    ArrayDeque<Instant> times = known == null ? new ArrayDeque<>() : known;
                    times.addLast(now);
                    if (times.size() > settings.perAddress()) {
                        times.removeFirst();
                    }
                    return times;
                });
    }

    private Duration wait(String key, int most) {
        Instant now = clock.instant();
        Duration[] wait = {Duration.ZERO};
        failures.computeIfPresent(
                key,
                (_, times) -> {
                    while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
                        times.removeFirst();
                    }
                    if (times.size() >= most) {
                        wait[0] = Duration.between(now, times.getFirst().plus(WINDOW));
                    }
                    return times.isEmpty() ? null : times;
                });
        return wait[0];
    }

    private static boolean isOver(ArrayDeque<Instant> times, Instant now) {
        return times.getLast().plus(WINDOW).isBefore(now);
    }

    private static String key(String account, String address) {
        return address + " " + account;
    }
}
