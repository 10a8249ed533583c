// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

/** A core whose people come over https and sign in elsewhere. */
class PublicAddressIT {

    private static CoreServer core;

    @BeforeAll
    static void start() {
        core =
                CoreServer.start(
                        Map.of(
                                "PASS_CORE_BASE_URL", "https://pass.example.edu/",
                                "PASS_CORE_DEMO_USERS", "one,two",
                                "spring.profiles.active", "demo"));
        core.person("one", "submitter");
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @Test
    void cookiesAreSentOverHttpsOnly() {
        Answer login =
                core.http()
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .send(
                                "POST",
                                "/demo/login",
                                BodyPublishers.ofString("username=one&password=moo"));

        assertThat(Cookies.header(login, "JSESSIONID").orElseThrow())
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(Cookies.header(login, "XSRF-TOKEN").orElseThrow()).contains("; Secure");
    }

    @Test
    void browsersAreToldToStayWithHttps() {
        assertThat(core.http().get("/health").header("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void peopleAreSentToTheSignInPage() {
        Answer answer = core.http().with("Accept", "text/html").get("/data/grant");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login?target=%2Fdata%2Fgrant");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void addressesBeginWithThePublicOne() {
        assertThat(core.httpOf("one").get("/user/whoami").json().path("uri").asString())
                .startsWith("https://pass.example.edu/data/user/");
    }
}
