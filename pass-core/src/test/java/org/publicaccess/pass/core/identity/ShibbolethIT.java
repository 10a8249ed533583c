// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.jsonapi.testing.Together;
import org.publicaccess.pass.core.jsonapi.web.StatementLog;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;

/** Two nodes of core behind a proxy with a Shibboleth service provider. */
class ShibbolethIT {

    private static final String SECRET = "the proxy's secret";
    private static final String LOGIN = "/login/shibboleth";

    private static CoreServer core;
    private static CoreServer other;

    private final String name = "p" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(Map.of("PASS_CORE_PROXY_SECRET", SECRET));
        core = CoreServer.start(settings, StatementLog.class);
        settings.putAll(core.sharing());
        other = CoreServer.start(settings);
    }

    @AfterAll
    static void stop() {
        other.close();
        core.close();
    }

    @Test
    void theFirstSignInMakesAUserOfWhatTheInstitutionSays() {
        Answer login =
                proxy(core)
                        .with("X-Shib-Surname", "Novak")
                        .with("X-Shib-Affiliation", "FACULTY@inst.edu;MEMBER@other\\;unit.edu; ;")
                        .with("X-Shib-Employee-Id", "123")
                        .get(LOGIN + "?target=/app/grants%3Fpage=2");

        assertThat(login.status()).as(login.text()).isEqualTo(302);
        assertThat(login.header("Location")).endsWith("/app/grants?page=2");
        JsonNode caller = Browser.in(login, core.http()).get("/user/whoami").json();
        assertThat(caller.path("name").asString()).isEqualTo(name + "@inst.edu");
        JsonNode user = user(caller.path("id").asString());
        assertThat(user.path("displayName").asString()).isEqualTo("A Person");
        assertThat(user.path("lastName").asString()).isEqualTo("Novak");
        assertThat(texts(user.path("affiliation")))
                .containsExactlyInAnyOrder("inst.edu", "FACULTY@inst.edu", "MEMBER@other;unit.edu");
        assertThat(texts(user.path("roles"))).containsExactly("submitter");
        assertThat(texts(user.path("locatorIds")))
                .containsExactly(
                        "inst.edu:unique-id:u" + name,
                        "inst.edu:eppn:" + name,
                        "inst.edu:employeeid:123");
    }

    @Test
    void laterSignInsRefreshNamesAndKeepRolesAndIdsOfOthers() {
        long id =
                Doc.of("user")
                        .with("username", "before")
                        .with("displayName", "Old Name")
                        .with("roles", List.of("admin"))
                        .with("locatorIds", List.of("inst.edu:hopkins:9" + name, eppnLocator()))
                        .createdBy(core.backend());

        Answer login = proxy(core).with("X-Shib-Display-Name", "New Name").get(LOGIN);

        assertThat(idIn(login)).isEqualTo(id);
        JsonNode user = user(Long.toString(id));
        assertThat(user.path("username").asString()).isEqualTo(name + "@inst.edu");
        assertThat(user.path("displayName").asString()).isEqualTo("New Name");
        assertThat(texts(user.path("roles"))).containsExactlyInAnyOrder("admin", "submitter");
        assertThat(texts(user.path("locatorIds")))
                .contains("inst.edu:hopkins:9" + name, eppnLocator(), uniqueLocator());
        assertThat(Browser.in(login, core.http()).get("/audit").status()).isEqualTo(200);
    }

    @Test
    void idsThatAnotherUserHoldsStayThere() {
        long byUniqueId =
                Doc.of("user")
                        .with("locatorIds", List.of(uniqueLocator()))
                        .createdBy(core.backend());
        long byEppn =
                Doc.of("user").with("locatorIds", List.of(eppnLocator())).createdBy(core.backend());

        assertThat(idIn(proxy(core).get(LOGIN))).isEqualTo(byUniqueId);

        assertThat(texts(user(Long.toString(byUniqueId)).path("locatorIds")))
                .containsExactly(uniqueLocator());
        assertThat(texts(user(Long.toString(byEppn)).path("locatorIds")))
                .containsExactly(eppnLocator());
    }

    @Test
    void manyFirstSignInsOnTwoNodesMakeOneUser() {
        List<Answer> answers = Together.send(200, i -> proxy(i % 2 == 0 ? core : other).get(LOGIN));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(302));
        assertThat(usersNamed(name + "@inst.edu")).isEqualTo(1);
    }

    @Test
    void aSessionHoldsOnEveryNodeUntilItIsEnded() {
        Answer login = proxy(core).get(LOGIN);
        assertThat(Browser.in(login, other.http()).get("/user/whoami").status()).isEqualTo(200);

        Answer logout = Browser.in(login, other.http()).send("POST", "/logout", noBody());

        assertThat(logout.status()).isEqualTo(302);
        assertThat(logout.header("Location")).endsWith("/app/");
        assertThat(Cookies.header(logout, "JSESSIONID").orElseThrow()).contains("Max-Age=0");
        assertThat(Browser.in(login, core.http()).get("/user/whoami").status()).isEqualTo(401);
    }

    @Test
    void signingOutNeedsTheToken() {
        Answer login = proxy(core).get(LOGIN);
        CoreHttp forged = Browser.in(login, core.http()).without("X-XSRF-TOKEN");
        assertThat(forged.send("POST", "/logout", noBody()).status()).isEqualTo(403);
        assertThat(Browser.in(login, core.http()).get("/user/whoami").status()).isEqualTo(200);
    }

    @Test
    void aSignInTakesAtMostSixStatementsAndASessionOneForEachRequest() {
        StatementLog log = core.bean(StatementLog.class);
        assertThat(log.during(() -> proxy(core).get(LOGIN))).hasSizeLessThanOrEqualTo(6);
        assertThat(log.during(() -> proxy(core).get(LOGIN))).hasSizeLessThanOrEqualTo(6);
        Answer[] login = new Answer[1];
        assertThat(
                        log.during(
                                () ->
                                        login[0] =
                                                proxy(core)
                                                        .with("X-Shib-Surname", "Other")
                                                        .get(LOGIN)))
                .hasSizeLessThanOrEqualTo(6);
        CoreHttp browser = Browser.in(login[0], core.http());
        assertThat(log.during(() -> browser.get("/user/whoami"))).hasSize(1);
    }

    @Test
    void whoComesPastTheProxyIsNobody() {
        CoreHttp forged = proxy(core).without("X-Pass-Proxy-Secret");
        for (CoreHttp http : List.of(forged, forged.with("X-Pass-Proxy-Secret", SECRET + "!"))) {
            Answer answer = http.get(LOGIN);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(usersNamed(name + "@inst.edu")).isZero();
    }

    @Test
    void headersCountOnTheLoginPathAlone() {
        assertThat(proxy(core).get("/user/whoami").status()).isEqualTo(401);
        assertThat(proxy(core).get("/data/user").status()).isEqualTo(401);
    }

    @Test
    void thePathWhereEclipsePassBeganLeadsInToo() {
        assertThat(proxy(core).get("/saml2/authenticate/pass").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Shib-Display-Name, DISPLAY_NAME", "X-Shib-Given-Name, GIVEN_NAME",
        "X-Shib-Surname, SURNAME", "X-Shib-Email, EMAIL",
        "X-Shib-Eppn, EPPN", "X-Shib-Unique-Id, UNIQUE_ID"
    })
    void whatIsMissingIsNamedForPeopleAndPrograms(String header, String attribute) {
        Answer program = proxy(core).with(header, "  ").get(LOGIN);
        assertThat(program.status()).isEqualTo(400);
        assertThat(program.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(program.json().path("detail").asString()).contains(attribute + " is missing");

        Answer page = proxy(core).with(header, "").with("Accept", "text/html").get(LOGIN);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains(attribute + " is missing", "identity service");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "@inst.edu", "a@", "a@b@c", "a b@inst.edu"})
    void aLoginNameNeedsADomain(String eppn) {
        Answer answer = proxy(core).with("X-Shib-Eppn", eppn).get(LOGIN);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains("EPPN", "name@domain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example/",
                "/%5C/evil.example",
                "javascript:1",
                "",
                "/a%0d%0aSet-Cookie:x"
            })
    void noTargetLeadsToAnotherServer(String target) {
        Answer login = proxy(core).get(LOGIN + "?target=" + target);
        assertThat(login.status()).isEqualTo(302);
        assertThat(login.header("Location")).doesNotContain("evil").doesNotContain("javascript");
        assertThat(login.header("Location")).endsWith("/app/");
    }

    @Test
    void signInsAreInTheAuditTrail() {
        Answer login = proxy(core).get(LOGIN);
        JsonNode entries =
                core.backend().get("/audit?actor=" + name + "@inst.edu").json().path("entries");
        assertThat(entries.size()).isEqualTo(1);
        assertThat(entries.at("/0/action").asString()).isEqualTo("signed-in");
        assertThat(entries.at("/0/subject").asString()).isEqualTo("user/" + idIn(login));
        assertThat(entries.at("/0/address").asString()).isEqualTo("127.0.0.1");
        assertThat(Browser.in(login, core.http()).get("/audit").status()).isEqualTo(403);
    }

    private CoreHttp proxy(CoreServer node) {
        return node.http()
                .with("X-Pass-Proxy-Secret", SECRET)
                .with("X-Shib-Display-Name", "A Person")
                .with("X-Shib-Given-Name", "A")
                .with("X-Shib-Surname", "Person")
                .with("X-Shib-Email", name + "@inst.edu")
                .with("X-Shib-Eppn", name + "@inst.edu")
                .with("X-Shib-Unique-Id", "u" + name + "@inst.edu");
    }

    private String eppnLocator() {
        return "inst.edu:eppn:" + name;
    }

    private String uniqueLocator() {
        return "inst.edu:unique-id:u" + name;
    }

    private static long idIn(Answer login) {
        return Browser.in(login, core.http()).get("/user/whoami").json().path("id").asLong();
    }

    private static JsonNode user(String id) {
        return core.backend().get("/data/user/" + id).json().at("/data/attributes");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static int usersNamed(String username) {
        return core.jdbc()
                .sql("SELECT count(*) FROM users WHERE username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    private static java.net.http.HttpRequest.BodyPublisher noBody() {
        return java.net.http.HttpRequest.BodyPublishers.noBody();
    }
}
