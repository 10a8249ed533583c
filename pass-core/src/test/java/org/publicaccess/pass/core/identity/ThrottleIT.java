// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Together;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

class ThrottleIT {

    @Test
    void whoGuessesWaitsAndWhoKnowsDoesNot() {
        try (CoreServer core =
                CoreServer.start(
                        Map.of(
                                "pass.throttle.per-account",
                                "3",
                                "pass.throttle.per-address",
                                "100"))) {
            assertThat(core.backend().get("/user/whoami").status()).isEqualTo(200);
            for (int i = 0; i < 3; i++) {
                assertThat(core.http().as("backend", "guess" + i).get("/user/whoami").status())
                        .isEqualTo(401);
            }
            Answer answer = core.http().as("backend", "guess").get("/user/whoami");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 301);
            assertThat(answer.json().at("/errors/0/code").asString())
                    .isEqualTo("too-many-attempts");
            assertThat(core.backend().get("/user/whoami").status()).isEqualTo(200);
            assertThat(core.http().as("other", "guess").get("/user/whoami").status())
                    .isEqualTo(401);
            assertThat(
                            core.backend()
                                    .get("/audit?action=sign-in-failed&actor=backend")
                                    .json()
                                    .path("entries")
                                    .size())
                    .isEqualTo(3);
        }
    }

    @Test
    void whoGuessesAtOnceIsNotFaster() {
        try (CoreServer core =
                CoreServer.start(
                        Map.of(
                                "pass.throttle.per-account",
                                "3",
                                "pass.throttle.per-address",
                                "100"))) {
            List<Integer> statuses =
                    Together.send(
                                    30,
                                    i -> core.http().as("backend", "guess" + i).get("/user/whoami"))
                            .stream()
                            .map(Answer::status)
                            .toList();
            assertThat(statuses).filteredOn(status -> status == 401).hasSize(3);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(27);
        }
    }
}
