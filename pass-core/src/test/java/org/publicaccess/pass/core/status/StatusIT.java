// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.core.testing.MessageRecorder;

class StatusIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static CoreServer core;

    @BeforeAll
    static void start() {
        core =
                CoreServer.start(
                        Map.of(
                                "spring.profiles.active",
                                "demo",
                                "PASS_NOTIFICATION_NIH_TOKEN_EXPIRES",
                                "2026-01-31"));
        core.person("nih-user");
        repository(1, "<b>Bold</b> repository");
        deposit(11, 1, "failed");
        repository(2, "Quiet repository");
        repository(3, "Busy repository");
        deposit(31, 3, "retry");
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @Test
    void anybodyHearsWhetherCoreLivesAndIsReadyAndNothingMore() {
        for (String probe : new String[] {"liveness", "readiness"}) {
            Answer answer = core.http().get("/actuator/health/" + probe);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void figuresAreForServicesAndAdministratorsAlone() {
        assertThat(core.http().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(core.httpOf("nih-user").get("/actuator/prometheus").status()).isEqualTo(403);

        Answer answer = core.backend().get("/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("pass_deposits_given_up 1.0")
                .contains("pass_deposits_retrying 1.0")
                .contains("pass_outbox_age_seconds")
                .contains("pass_files_fixity_files")
                .contains("http_server_requests_seconds_count");
        assertThat(core.backend().get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void thePageShowsEachConnectorsLightAndEscapesNames() {
        assertThat(core.http().get("/status").status()).isEqualTo(401);

        Answer page = core.httpOf("nih-user").get("/status");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<td>&lt;b&gt;Bold&lt;/b&gt; repository</td><td>🔴 needs a person</td>")
                .contains("<td>Quiet repository</td><td>⚪ nothing sent yet</td>")
                .contains("<td>Busy repository</td><td>🟡 trying again</td><td>1</td>")
                .contains("🔴 The token for NIH&#39;s compliance service expired on 2026-01-31.");
    }

    @Test
    void aMessageCarriesTheTraceOfTheRequestThatCausedIt() {
        MessageRecorder messages = core.messages();
        Answer created =
                core.backend()
                        .with("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                        .post("/data/deposit", "{\"data\":{\"type\":\"deposit\"}}");
        assertThat(created.status()).isEqualTo(201);

        long id = created.json().at("/data/id").asLong();
        assertThat(messages.await("DepositStatus", id).trace())
                .startsWith("00-" + TRACE + "-")
                .doesNotContain("b7ad6b7169203331");
    }

    private static void repository(long id, String name) {
        core.jdbc()
                .sql("INSERT INTO repositories (id, name) VALUES (?, ?)")
                .params(id, name)
                .update();
    }

    private static void deposit(long id, long repository, String status) {
        core.jdbc()
                .sql(
                        "INSERT INTO deposits (id, repository_id, deposit_status, updated_at)"
                                + " VALUES (?, ?, ?, ?)")
                .params(id, repository, status, OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5))
                .update();
    }
}
