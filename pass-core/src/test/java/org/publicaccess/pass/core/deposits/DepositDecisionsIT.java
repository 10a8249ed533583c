// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

class DepositDecisionsIT {

    private final CoreServer core = CoreServer.shared();
    private CoreHttp administrator;

    @BeforeEach
    void people() {
        core.person("admin", "submitter", "admin");
        core.person("nih-user", "submitter");
        administrator = core.httpOf("admin");
    }

    private String deposit(String status) {
        Answer made =
                core.backend()
                        .post(
                                "/data/deposit",
                                """
                                {"data":{"type":"deposit","attributes":{"depositStatus":%s}}}"""
                                        .formatted(
                                                status.equals("none")
                                                        ? "null"
                                                        : "\"" + status + "\""));
        assertThat(made.status()).isEqualTo(201);
        return made.json().at("/data/id").asString();
    }

    private static Answer patch(CoreHttp caller, String id, String attributes) {
        return caller.patch(
                "/data/deposit/" + id,
                """
                {"data":{"type":"deposit","id":"%s","attributes":{"version":0,%s}}}"""
                        .formatted(id, attributes));
    }

    @ParameterizedTest
    @CsvSource({
        "failed, retry, 200",
        "rejected, retry, 200",
        "accepted, retry, 409",
        "submitted, retry, 409",
        "none, retry, 409",
        "failed, submitted, 409",
        "failed, rejected, 409"
    })
    void anAdministratorSendsWhatHasFailedAnew(String from, String to, int answer) {
        String id = deposit(from);
        Answer patched = patch(administrator, id, "\"depositStatus\":\"" + to + "\"");
        assertThat(patched.status()).isEqualTo(answer);
        if (answer == 200) {
            core.messages().await("DepositStatus", Long.parseLong(id), 2);
        } else {
            assertThat(patched.text()).contains("not-allowed-now").contains("may become retry");
        }
    }

    @ParameterizedTest
    @CsvSource({"failed", "rejected", "submitted", "retry", "none"})
    void anAdministratorMarksADepositAsDoneElsewhereWithEvidence(String from) {
        String id = deposit(from);
        Answer refused = patch(administrator, id, "\"depositStatus\":\"accepted\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("only with evidence");

        Answer done =
                patch(
                        administrator,
                        id,
                        "\"depositStatus\":\"accepted\",\"evidence\":\"PMC1234567\"");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().at("/data/attributes/evidence").asString()).isEqualTo("PMC1234567");
        assertThat(
                        core.jdbc()
                                .sql(
                                        """
                                        SELECT changed_by || array_to_string(ARRAY(
                                            SELECT f FROM unnest(fields) AS f ORDER BY f), ',')
                                        FROM change_log WHERE resource_type = 'deposit'
                                            AND resource_id = ? AND operation = 'update'""")
                                .param(Long.parseLong(id))
                                .query(String.class)
                                .single())
                .as("who did what is on record")
                .isEqualTo("admindepositStatus,evidence");
    }

    @Test
    void whatTheDepositServiceKeepsIsNotForPeople() {
        String id = deposit("failed");
        Answer refused = patch(administrator, id, "\"depositStatusRef\":\"nihms-package:x\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("You may change depositStatus, evidence, statusMessage.");
    }

    @Test
    void othersMayNotDecide() {
        String id = deposit("failed");
        assertThat(patch(core.httpOf("nih-user"), id, "\"depositStatus\":\"retry\"").status())
                .isEqualTo(403);
        assertThat(administrator.delete("/data/deposit/" + id).status()).isEqualTo(403);
    }

    @Test
    void theServiceTellsItsProgressAndIsBoundByNoTable() {
        String id = deposit("accepted");
        Answer told =
                patch(
                        core.backend(),
                        id,
                        """
                        "depositStatus":"retry","attempts":3,"round":2,
                        "nextAttempt":"2026-04-20T12:34:56.000Z\"""");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().at("/data/attributes/attempts").asInt()).isEqualTo(3);
        assertThat(told.json().at("/data/attributes/round").asInt()).isEqualTo(2);
        assertThat(told.json().at("/data/attributes/nextAttempt").asString())
                .startsWith("2026-04-20T12:34:56");
    }
}
