// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way: a browser, Apache, the identity provider, and core as it is shipped. */
class CoreLoginIT {

    private static final String SITE = "https://localhost:" + Site.SHARED.port();
    private static final String LOGIN = SITE + "/login/shibboleth?target=%2Fapp%2Fsubmissions";
    private static final JsonMapper JSON = new JsonMapper();

    private static Keycloak provider;
    private static Core core;
    private static Proxy proxy;

    private final Browser browser = new Browser(Site.SHARED);

    @BeforeAll
    static void start() {
        Installed.orSkip();
        TestSite.prepare();
        provider = Keycloak.shared();
        core = Core.start(Site.SHARED, provider);
        proxy = Proxy.start(Site.SHARED, core.url(), Proxy.tls(Site.SHARED));
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
        if (core != null) {
            core.close();
        }
    }

    @Test
    void aPersonLandsOnThePageAskedForAndIsWhoTheInstitutionSays() {
        Page page = provider.signIn(browser, LOGIN, "zoe");

        assertThat(page.address()).isEqualTo(URI.create(SITE + "/app/submissions"));
        assertThat(page.text()).isEqualTo(TestSite.INDEX);
        JsonNode person = whoIsSignedIn();
        assertThat(person.path("username").asString()).isEqualTo("Zoe@inst.example");
        assertThat(person.path("displayName").asString()).isEqualTo("Zoë 李小龙 Müller-Łukasiewicz");
        assertThat(person.path("firstName").asString()).isEqualTo("Zoë");
        assertThat(person.path("lastName").asString()).isEqualTo("Müller-Łukasiewicz");
        assertThat(person.path("email").asString()).isEqualTo("zoe@inst.example");
        assertThat(texts(person.path("affiliation")))
                .containsExactlyInAnyOrder(
                        "inst.example",
                        "FACULTY@inst.example",
                        "member@med.inst.example",
                        "odd;one\\two@inst.example");
        assertThat(texts(person.path("locatorIds")))
                .containsExactly(
                        "inst.example:unique-id:u100",
                        "inst.example:eppn:zoe",
                        "inst.example:employeeid:100");
        assertThat(texts(person.path("roles"))).containsExactly("submitter");
    }

    @Test
    void existingLoginLinksWork() {
        provider.signIn(browser, SITE + "/saml2/authenticate/pass", "ann");

        assertThat(whoIsSignedIn().path("username").asString()).isEqualTo("ann@inst.example");
    }

    @Test
    void whoeverSignsInAgainIsTheSamePersonAlsoByOpenIdConnect() {
        provider.signIn(browser, LOGIN, "zoe");
        String first = whoAmI(browser).path("id").asString();
        Browser other = new Browser(Site.SHARED);
        provider.signIn(other, LOGIN, "zoe");
        Browser oidc = new Browser(Site.SHARED);

        Page page = provider.answerFor(oidc, SITE + "/oauth2/authorization/pass", "zoe");

        assertThat(page.address().toString()).startsWith(SITE + "/app/");
        assertThat(whoAmI(other).path("id").asString()).isEqualTo(first);
        assertThat(whoAmI(oidc).path("id").asString()).isEqualTo(first);
    }

    @Test
    void theSessionCookieIsForThisSiteAndNotForScripts() {
        provider.signIn(browser, LOGIN, "ann");

        assertThat(browser.cookies().all())
                .filteredOn(stored -> stored.host().equals("localhost"))
                .filteredOn(stored -> !stored.cookie().getName().equals("XSRF-TOKEN"))
                .isNotEmpty()
                .allSatisfy(
                        stored ->
                                assertThat(stored.header())
                                        .containsIgnoringCase("HttpOnly")
                                        .containsIgnoringCase("Secure")
                                        .containsIgnoringCase("SameSite="));
    }

    @Test
    void signingOutEndsBothSessions() {
        provider.signIn(browser, LOGIN, "ann");
        String token = browser.cookies().find("XSRF-TOKEN").orElseThrow().cookie().getValue();

        Page out = browser.post(URI.create(SITE + "/logout"), Map.of(), "X-XSRF-TOKEN", token);

        assertThat(out.address()).isEqualTo(URI.create(SITE + "/app/"));
        assertThat(whoAmIStatus(browser)).isEqualTo(401);
        assertThat(browser.open(LOGIN).formValues(Map.of())).containsKey("password");
    }

    @Test
    void whoIsNotFullyDescribedIsToldWhatIsMissing() {
        Page page = provider.signIn(browser, LOGIN, "nemo");

        assertThat(page.status()).isIn(400, 403);
        assertThat(page.text()).contains("EPPN", "UNIQUE_ID");
        assertThat(whoAmIStatus(browser)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", Proxy.SECRET + "x"})
    void headersForgedStraightToCoreAreIgnored(String secret) {
        Page page = browser.get(core.url() + "/login/shibboleth", forged(secret));

        assertThat(page.status()).isEqualTo(403);
        assertThat(browser.cookies().all()).isEmpty();
    }

    @Test
    void headersCountNowhereButAtTheLoginAddress() {
        assertThat(browser.get(core.url() + "/user/whoami", forged(Proxy.SECRET)).status())
                .isEqualTo(401);
        assertThat(browser.cookies().all()).isEmpty();
    }

    @Test
    void headersForgedThroughTheProxyMakeNobodySomebodyElse() {
        assertThat(browser.get(SITE + "/user/whoami", forged(Proxy.SECRET)).status())
                .isEqualTo(401);
        provider.signIn(browser, LOGIN, "ann");

        browser.open(LOGIN, forged(Proxy.SECRET));

        assertThat(whoIsSignedIn().path("username").asString()).isEqualTo("ann@inst.example");
    }

    @Test
    void filesPassBothWaysWhole() {
        byte[] bytes = new byte[20_000_000];
        new Random(7).nextBytes(bytes);

        Page uploaded = browser.send(upload("b & c ü.pdf", bytes), asBackend());
        JsonNode file = JSON.readTree(uploaded.body());
        Page downloaded =
                browser.get(
                        SITE
                                + "/file/"
                                + file.path("uuid").asString()
                                + "/b%20%26%20c%20%C3%BC.pdf",
                        asBackend());

        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(downloaded.body()).isEqualTo(bytes);
    }

    private JsonNode whoIsSignedIn() {
        String id = whoAmI(browser).path("id").asString();
        Page user = browser.get(SITE + "/data/user/" + id, "Accept", "application/vnd.api+json");
        assertThat(user.status()).as(user.text()).isEqualTo(200);
        return JSON.readTree(user.body()).path("data").path("attributes");
    }

    private static JsonNode whoAmI(Browser browser) {
        Page page = browser.get(SITE + "/user/whoami");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return JSON.readTree(page.body());
    }

    private static int whoAmIStatus(Browser browser) {
        return browser.get(SITE + "/user/whoami").status();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static String[] forged(String secret) {
        return new String[] {
            "X-Pass-Proxy-Secret", secret,
            "X-Shib-Display-Name", "Zoe",
            "X-Shib-Given-Name", "Zoe",
            "X-Shib-Surname", "Forged",
            "X-Shib-Email", "zoe@inst.example",
            "X-Shib-Eppn", "Zoe@inst.example",
            "X-Shib-Unique-Id", "u100@inst.example",
        };
    }

    private static String[] asBackend() {
        byte[] account = (Core.BACKEND + ":" + Core.BACKEND).getBytes(StandardCharsets.UTF_8);
        return new String[] {
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(account),
            "Cookie", "XSRF-TOKEN=moo",
            "X-XSRF-TOKEN", "moo",
        };
    }

    private static HttpRequest.Builder upload(String name, byte[] bytes) {
        String start =
                "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(name);
        List<byte[]> body =
                List.of(
                        start.getBytes(StandardCharsets.UTF_8),
                        bytes,
                        "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(SITE + "/file"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArrays(body));
    }
}
