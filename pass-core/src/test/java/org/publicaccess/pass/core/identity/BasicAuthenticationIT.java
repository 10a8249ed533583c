// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

class BasicAuthenticationIT {

    private static final String PATH = "/data/funder";

    private final CoreServer core = CoreServer.shared();

    @BeforeAll
    static void personsOfTheDemonstration() {
        CoreServer.shared().person("staff1", "submitter");
        CoreServer.shared().person("admin", "admin", "submitter");
        CoreServer.shared().person("stranger", "submitter");
    }

    @Test
    void theBackendAccountIsLetInWithoutASession() {
        Answer answer = core.backend().get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vnd.api+json", "application/json", "*/*", "nonsense"})
    void programsWithoutCredentialsGetAnErrorDocumentAndNoChallenge(String accept) {
        assertUnauthenticated(core.http().with("Accept", accept).get(PATH));
    }

    @Test
    void scriptsOfPagesAreProgramsToo() {
        assertUnauthenticated(
                core.http()
                        .with("Accept", "text/html")
                        .with("X-Requested-With", "XMLHttpRequest")
                        .get(PATH));
    }

    @Test
    void wrongCredentialsAreRefused() {
        assertUnauthenticated(core.http().as("backend", "wrong").get(PATH));
        assertUnauthenticated(core.http().as("backend", "").get(PATH));
        assertUnauthenticated(core.http().as("nobody", "backend").get(PATH));
        assertUnauthenticated(core.http().with("Authorization", "Basic ???").get(PATH));
        assertUnauthenticated(core.http().with("Authorization", "Bearer backend").get(PATH));
    }

    @Test
    void aRightSecretDoesNotMakeAWrongOneRight() {
        assertThat(core.backend().get(PATH).status()).isEqualTo(200);
        assertUnauthenticated(core.http().as("backend", "wrong").get(PATH));
        assertThat(core.backend().get(PATH).status()).isEqualTo(200);
    }

    @Test
    void peopleAreLedToTheSignIn() {
        Answer answer =
                core.http()
                        .with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .get("/data/funder");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login?target=%2Fdata%2Ffunder");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void personsOfTheDemonstrationAreLetIn() {
        Answer answer = core.httpOf("staff1").get("/user/whoami");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("type").asString()).isEqualTo("user");
    }

    @Test
    void otherPersonsHaveNoPassword() {
        assertUnauthenticated(core.httpOf("stranger").get(PATH));
        assertUnauthenticated(core.http().as("staff1", "moo ").get(PATH));
    }

    @Test
    void aPersonMayWriteWhatSubmittersWriteOnly() {
        CoreHttp person = core.httpOf("staff1");

        assertThat(person.post("/data/funder", "{\"data\":{\"type\":\"funder\"}}").status())
                .isEqualTo(403);
        assertThat(
                        person.post("/data/publication", "{\"data\":{\"type\":\"publication\"}}")
                                .status())
                .isEqualTo(201);
    }

    private static void assertUnauthenticated(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
        assertThat(answer.header("Content-Type")).isEqualTo(CoreHttp.JSON_API);
        assertThat(answer.json().path("errors").path(0).path("code").asString())
                .isEqualTo("unauthenticated");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
}
