// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

/** Accounts of programs that are made, rotated and removed while core runs. */
class ServiceAccountIT {

    private static final String FIRST = "first-secret-0123456789";
    private static final String SECOND = "second-secret-0123456789";

    private final CoreServer core = CoreServer.shared();
    private final String name = "loader-" + UUID.randomUUID();
    private final String path = "/service-account/" + name;

    @Test
    void anAccountWorksFromTheMomentItIsMade() {
        assertThat(put(FIRST, "backend").status()).isEqualTo(204);
        CoreHttp account = core.http().as(name, FIRST);
        assertThat(account.get("/user/whoami").json().path("type").asString()).isEqualTo("service");
        assertThat(account.post("/data/journal", Doc.of("journal").json()).status()).isEqualTo(201);
        assertThat(core.backend().get("/service-account").text())
                .contains(name)
                .doesNotContain("bcrypt");
    }

    @Test
    void anAdministratingAccountIsNoBackend() {
        long submission = Doc.of("submission").createdBy(core.backend());
        put(FIRST, "admin");
        CoreHttp account = core.http().as(name, FIRST);
        assertThat(account.get("/data/submission/" + submission).status()).isEqualTo(200);
        Doc change = Doc.of("submission").id(submission).with("version", 0).with("submitted", true);
        assertThat(account.patch("/data/submission/" + submission, change.json()).status())
                .isEqualTo(403);
        assertThat(account.post("/data/journal", Doc.of("journal").json()).status()).isEqualTo(201);
    }

    @Test
    void aRotatedSecretIsForgottenAtOnce() {
        put(FIRST, "backend");
        assertThat(core.http().as(name, FIRST).get("/user/whoami").status()).isEqualTo(200);
        put(SECOND, "backend");
        assertThat(core.http().as(name, FIRST).get("/user/whoami").status()).isEqualTo(401);
        assertThat(core.http().as(name, SECOND).get("/user/whoami").status()).isEqualTo(200);
    }

    @Test
    void anotherNodeHearsOfTheRotation() {
        put(FIRST, "backend");
        try (CoreServer other = CoreServer.start(core.sharing())) {
            assertThat(other.http().as(name, FIRST).get("/user/whoami").status()).isEqualTo(200);
            put(SECOND, "backend");
            org.awaitility.Awaitility.await()
                    .untilAsserted(
                            () ->
                                    assertThat(
                                                    other.http()
                                                            .as(name, FIRST)
                                                            .get("/user/whoami")
                                                            .status())
                                            .isEqualTo(401));
        }
    }

    @Test
    void aRemovedAccountIsNobody() {
        put(FIRST, "backend");
        assertThat(core.backend().delete(path).status()).isEqualTo(204);
        assertThat(core.http().as(name, FIRST).get("/user/whoami").status()).isEqualTo(401);
        assertThat(core.backend().delete(path).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsRefusedWithEveryReason() {
        Answer answer = put("short", "root");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("16 to 72 bytes", "backend and admin");
        assertThat(put("x".repeat(73), "backend").status()).isEqualTo(422);
    }

    @Test
    void peopleWithoutTheRoleMayNot() {
        core.person("staff1", "submitter");
        assertThat(core.httpOf("staff1").get("/service-account").status()).isEqualTo(403);
    }

    private Answer put(String secret, String role) {
        return core.backend()
                .with("Content-Type", "application/json")
                .send(
                        "PUT",
                        path,
                        BodyPublishers.ofString(
                                Doc.json(
                                        Map.of(
                                                "secret",
                                                secret,
                                                "roles",
                                                java.util.List.of(role)))));
    }
}
