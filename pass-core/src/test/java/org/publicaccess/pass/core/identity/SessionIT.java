// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

class SessionIT {

    private static final String NEW_PUBLICATION = "{\"data\":{\"type\":\"publication\"}}";

    private final CoreServer core = CoreServer.shared();

    @BeforeAll
    static void person() {
        CoreServer.shared().person("staff2", "submitter");
    }

    @Test
    void signingInOpensASessionWithSafeCookies() {
        Answer login = login(core.http(), "staff2", "moo");

        assertThat(login.status()).isEqualTo(204);
        assertThat(Cookies.header(login, "JSESSIONID").orElseThrow())
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Secure");
        assertThat(Cookies.header(login, "XSRF-TOKEN").orElseThrow())
                .contains("; SameSite=Lax", "; Path=/")
                .doesNotContain("HttpOnly");
        assertThat(session(login).get("/user/whoami").json().path("name").asString())
                .isEqualTo("staff2");
    }

    @Test
    void browsersAreSentToTheApplication() {
        Answer login = login(core.http().with("Accept", "text/html,*/*"), "staff2", "moo");

        assertThat(login.status()).isEqualTo(302);
        assertThat(login.header("Location")).endsWith("/app/");
        assertThat(Cookies.header(login, "JSESSIONID")).isPresent();
    }

    @Test
    void aWrongPasswordOpensNoSession() {
        Answer login = login(core.http(), "staff2", "wrong");

        assertThat(login.status()).isEqualTo(401);
        assertThat(login.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(login(core.http(), "backend", "wrong").status()).isEqualTo(401);
    }

    @Test
    void signingInAgainGivesAnotherSessionAndEndsTheOld() {
        Answer first = login(core.http(), "staff2", "moo");
        Answer second = login(session(first), "staff2", "moo");

        assertThat(Cookies.value(second, "JSESSIONID"))
                .isNotEqualTo(Cookies.value(first, "JSESSIONID"));
        assertThat(Cookies.value(second, "XSRF-TOKEN"))
                .isNotEqualTo(Cookies.value(first, "XSRF-TOKEN"));
        assertThat(session(first).get("/user/whoami").status()).isEqualTo(401);
    }

    @Test
    void aSessionIdThatTheServerDidNotMakeIsNotTaken() {
        Answer login = login(core.http().with("Cookie", "JSESSIONID=chosen"), "staff2", "moo");

        assertThat(Cookies.value(login, "JSESSIONID")).isNotEqualTo("chosen");
    }

    @Test
    void aSessionNeedsTheTokenThatItWasGiven() {
        Answer login = login(core.http(), "staff2", "moo");
        CoreHttp session = session(login);
        String token = Cookies.value(login, "XSRF-TOKEN");

        assertThat(create(session.with("X-XSRF-TOKEN", token)).status()).isEqualTo(201);
        assertCsrf(create(session));
        assertCsrf(create(session.with("X-XSRF-TOKEN", "")));
        assertCsrf(create(session.with("X-XSRF-TOKEN", token + "x")));
    }

    @Test
    void anInventedPairDoesNotHelpASession() {
        Answer login = login(core.http(), "staff2", "moo");
        String id = Cookies.value(login, "JSESSIONID");

        assertCsrf(
                create(
                        core.http()
                                .with("Cookie", "JSESSIONID=" + id + "; XSRF-TOKEN=moo")
                                .with("X-XSRF-TOKEN", "moo")));
    }

    @Test
    void aTokenOfAnotherSessionDoesNotHelp() {
        Answer mine = login(core.http(), "staff2", "moo");
        String other = Cookies.value(login(core.http(), "staff2", "moo"), "XSRF-TOKEN");

        assertCsrf(create(session(mine).with("X-XSRF-TOKEN", other)));
    }

    @Test
    void aBrowserThatLostTheTokenGetsItAgain() {
        Answer login = login(core.http(), "staff2", "moo");
        String id = Cookies.value(login, "JSESSIONID");

        Answer answer = core.http().with("Cookie", "JSESSIONID=" + id).get("/user/whoami");

        assertThat(Cookies.value(answer, "XSRF-TOKEN"))
                .isEqualTo(Cookies.value(login, "XSRF-TOKEN"));
        assertThat(Cookies.header(session(login).get("/user/whoami"), "XSRF-TOKEN")).isEmpty();
    }

    @Test
    void basicCredentialsAreNeverHelpedByASession() {
        CoreHttp session = session(login(core.http(), "staff2", "moo"));
        String cookies = "XSRF-TOKEN=moo; " + sessionCookies(session);

        CoreHttp wrong = core.http().as("staff2", "wrong").with("Cookie", cookies);
        assertThat(wrong.get("/user/whoami").status()).isEqualTo(401);
        assertThat(create(wrong).status()).isEqualTo(401);

        CoreHttp right = core.backend().with("Cookie", cookies);
        assertThat(right.get("/user/whoami").json().path("name").asString()).isEqualTo("backend");
        assertThat(create(right).status()).isEqualTo(201);
    }

    private String sessionCookies(CoreHttp session) {
        Answer answer = login(session, "staff2", "moo");
        return "JSESSIONID=" + Cookies.value(answer, "JSESSIONID");
    }

    private static Answer create(CoreHttp http) {
        return http.post("/data/publication", NEW_PUBLICATION);
    }

    private CoreHttp session(Answer login) {
        return core.http()
                .with(
                        "Cookie",
                        "JSESSIONID=%s; XSRF-TOKEN=%s"
                                .formatted(
                                        Cookies.value(login, "JSESSIONID"),
                                        Cookies.value(login, "XSRF-TOKEN")));
    }

    private static Answer login(CoreHttp http, String username, String password) {
        return http.with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/demo/login",
                        BodyPublishers.ofString("username=" + username + "&password=" + password));
    }

    private static void assertCsrf(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo("csrf");
    }
}
