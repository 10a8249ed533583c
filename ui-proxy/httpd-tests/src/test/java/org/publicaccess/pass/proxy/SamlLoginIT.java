// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.proxy.EchoServer.Seen;

/** The exchange with a real identity provider, over TLS, and what core is told after it. */
class SamlLoginIT {

    private static final String SITE = "https://localhost:" + Site.SHARED.port();
    private static final String LOGIN = SITE + "/login/shibboleth";

    private static EchoServer core;
    private static Keycloak provider;
    private static Proxy proxy;

    private final Browser browser = new Browser(Site.SHARED);

    @BeforeAll
    static void start() {
        Installed.orSkip();
        TestSite.prepare();
        provider = Keycloak.shared();
        core = new EchoServer();
        proxy = Proxy.start(Site.SHARED, core.url(), Proxy.tls(Site.SHARED));
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
            core.close();
        }
    }

    @BeforeEach
    void forget() {
        core.forget();
    }

    @Test
    void namesArriveWholeAndSoDoSeveralAffiliations() {
        provider.signIn(browser, LOGIN, "zoe");

        Seen seen = core.only();
        assertThat(seen.header("x-pass-proxy-secret")).isEqualTo(Proxy.SECRET);
        assertThat(seen.header("x-shib-display-name")).isEqualTo("Zoë 李小龙 Müller-Łukasiewicz");
        assertThat(seen.header("x-shib-given-name")).isEqualTo("Zoë");
        assertThat(seen.header("x-shib-surname")).isEqualTo("Müller-Łukasiewicz");
        assertThat(seen.header("x-shib-email")).isEqualTo("zoe@inst.example");
        assertThat(seen.header("x-shib-eppn")).isEqualTo("Zoe@inst.example");
        assertThat(seen.header("x-shib-unique-id")).isEqualTo("u100@inst.example");
        assertThat(seen.header("x-shib-employee-id")).isEqualTo("100");
        assertThat(seen.header("x-shib-affiliation").split("(?<!\\\\);"))
                .containsExactlyInAnyOrder(
                        "FACULTY@inst.example",
                        "member@med.inst.example",
                        "odd\\;one\\two@inst.example");
    }

    @Test
    void theTargetComesThroughTheExchange() {
        provider.signIn(browser, LOGIN + "?target=%2Fapp%2Fsubmissions%3Fa%3D1", "ann");

        assertThat(core.only().address())
                .isEqualTo("/login/shibboleth?target=%2Fapp%2Fsubmissions%3Fa%3D1");
    }

    @Test
    void theLoginPathOfExistingSitesLeadsThere() {
        provider.signIn(browser, SITE + "/saml2/authenticate/pass", "ann");

        assertThat(browser.visited()).contains(URI.create(SITE + "/login/saml2/sso/pass"));
        assertThat(core.only().header("x-shib-eppn")).isEqualTo("ann@inst.example");
    }

    @Test
    void attributesThatAreNotReleasedAreNotSent() {
        provider.signIn(browser, LOGIN, "nemo");

        Seen seen = core.only();
        assertThat(seen.headers())
                .doesNotContainKeys(
                        "x-shib-eppn",
                        "x-shib-unique-id",
                        "x-shib-employee-id",
                        "x-shib-affiliation");
        assertThat(seen.header("x-shib-display-name")).isEqualTo("Nemo Nobody");
    }

    @Test
    void headersForgedByASignedInPersonAreReplacedOrDropped() {
        provider.signIn(browser, LOGIN, "ann");
        core.only();
        for (List<String> some : Spellings.inGroups(Spellings.ofAll(TestSite.LOGIN_HEADERS), 20)) {
            List<String> forged = new ArrayList<>(List.of("Connection", String.join(",", some)));
            some.forEach(name -> forged.addAll(List.of(name, "forged")));
            browser.get(LOGIN, forged.toArray(String[]::new));

            Seen seen = core.only();
            assertThat(seen.headers().values()).doesNotContain(List.of("forged"));
            assertThat(seen.header("x-shib-eppn")).isEqualTo("ann@inst.example");
            assertThat(seen.header("x-pass-proxy-secret")).isEqualTo(Proxy.SECRET);
            assertThat(seen.headers()).doesNotContainKey("x-shib-employee-id");
        }
    }

    @Test
    void onlyTheLoginAddressTellsWhoSomebodyIs() {
        provider.signIn(browser, LOGIN, "ann");
        core.only();

        browser.get(SITE + "/user/whoami");

        assertThat(core.only().headers().keySet())
                .noneMatch(name -> name.startsWith("x-shib") || name.startsWith("x-pass"));
    }

    @Test
    void aWrongPasswordDoesNotReachCore() {
        Page form = browser.open(LOGIN);

        Page again = browser.submit(form, Map.of("username", "ann", "password", "wrong"));

        assertThat(again.address().toString()).startsWith(provider.realm());
        core.sawNothing();
    }

    @Test
    void anAssertionIsTakenOnce() {
        Page assertion = provider.answerFor(browser, LOGIN, "ann");
        browser.submit(assertion, Map.of());
        core.only();

        Page again = browser.submit(assertion, Map.of());

        assertThat(again.text()).contains("Signing in to PASS did not work");
        core.sawNothing();
    }

    @Test
    void aChangedAssertionIsRefused() {
        Page assertion = provider.answerFor(browser, LOGIN, "ann");
        String response = assertion.formValues(Map.of()).get("SAMLResponse");
        String xml =
                new String(Base64.getMimeDecoder().decode(response), StandardCharsets.UTF_8)
                        .replaceFirst("<xenc:CipherValue>...", "<xenc:CipherValue>AAA");
        String changed = Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));

        Page page = browser.submit(assertion, Map.of("SAMLResponse", changed));

        assertThat(changed).isNotEqualTo(response);
        assertThat(page.text()).contains("Signing in to PASS did not work");
        core.sawNothing();
    }

    @Test
    void nobodyIsSignedInByAnAssertionThatAnotherBrowserAskedFor() {
        Page assertion = provider.answerFor(new Browser(Site.SHARED), LOGIN, "ann");

        browser.submit(assertion, Map.of());

        core.sawNothing();
    }

    @Test
    void theProvidersSessionServesTheLoginOnlyAndIsOutOfReachForScripts() {
        provider.signIn(browser, LOGIN, "ann");

        assertThat(browser.cookies().find("_shibsession_"))
                .hasValueSatisfying(
                        stored ->
                                assertThat(stored.header())
                                        .containsIgnoringCase("; path=/login;")
                                        .containsIgnoringCase("; HttpOnly")
                                        .containsIgnoringCase("; Secure")
                                        .containsIgnoringCase("; SameSite=Lax"));
    }

    @Test
    void afterSigningOutThePasswordIsAskedForAgain() {
        provider.signIn(browser, LOGIN, "ann");
        core.only();

        Page out = browser.get(SITE + "/login/saml2/Logout?return=/app/");
        Page form = browser.open(LOGIN);

        assertThat(out.location()).contains(URI.create(SITE + "/app/"));
        assertThat(browser.cookies().find("_shibsession_")).isEmpty();
        assertThat(form.formValues(Map.of())).containsKey("password");
        core.sawNothing();
    }

    @Test
    void signingOutWithoutATargetShowsAPage() {
        provider.signIn(browser, LOGIN, "ann");

        assertThat(browser.open(SITE + "/login/saml2/Logout").text())
                .contains("You are signed out of PASS");
    }

    @Test
    void signingOutLeadsToNoForeignSite() {
        Page page = browser.get(SITE + "/login/saml2/Logout?return=https://evil.example/");

        assertThat(page.location()).isEmpty();
    }
}
