// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    private static Fetcher.Reply reply(String limit, String interval) {
        return new Fetcher.Reply(
                200,
                HttpHeaders.of(
                        Map.of(
                                "X-Rate-Limit-Limit",
                                List.of(limit),
                                "X-Rate-Limit-Interval",
                                List.of(interval)),
                        (_, _) -> true),
                new byte[0]);
    }

    @Test
    void withoutAKnownRateNobodyWaits() {
        assertThat(pace.reserve(0)).isZero();
        assertThat(pace.reserve(0)).isZero();
    }

    @Test
    void requestsAreSpreadOverTheInterval() {
        pace.learn(reply("50", "1s"));

        assertThat(pace.reserve(0)).isZero();
        assertThat(pace.reserve(0)).isEqualTo(Duration.ofMillis(20));
        assertThat(pace.reserve(0)).isEqualTo(Duration.ofMillis(40));
        assertThat(pace.reserve(Duration.ofSeconds(1).toNanos())).isZero();
    }

    @Test
    void ratesThatCannotBeReadChangeNothing() {
        pace.learn(reply("many", "1s"));
        pace.learn(reply("0", "1s"));
        pace.learn(reply("50", ""));

        pace.reserve(0);
        assertThat(pace.reserve(0)).isZero();
    }
}
