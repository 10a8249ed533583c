// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.proxy.TestSite.url;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser application's files, and old addresses, of a site whose core is not running. */
class AppIT {

    private static Proxy proxy;

    private final Browser browser = new Browser(Site.SHARED);

    @BeforeAll
    static void start() {
        Installed.orSkip();
        TestSite.prepare();
        String nobody = "http://127.0.0.1:" + Site.freePort();
        proxy = Proxy.start(Site.SHARED, nobody, Map.of());
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/",
                "/app/index.html",
                "/app/submissions/12",
                "/app/a.b",
                "/app/assets/missing-77.js",
                "/app/assets/"
            })
    void addressesWithoutFileGiveThePageThatIsNeverCached(String address) {
        Page page = browser.get(url(address));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).isEqualTo(TestSite.INDEX);
        assertThat(page.header("Cache-Control")).contains("no-cache");
        assertThat(page.header("Content-Type")).hasValueSatisfying(isHtml());
    }

    @Test
    void filesNamedByTheirContentAreCachedForLong() {
        Page page = browser.get(url("/app/assets/index-4f3a.js"), "Accept-Encoding", "gzip");

        assertThat(page.header("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(page.header("Content-Encoding")).contains("gzip");
        assertThat(page.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
    }

    @Test
    void settingsOfTheApplicationAreAskedForEachTime() {
        Page page = browser.get(url("/app/config.json"));

        assertThat(page.text()).isEqualTo("{}");
        assertThat(page.header("Cache-Control")).contains("no-cache");
    }

    @Test
    void thePageMayLoadOnlyWhatIsOurs() {
        assertThat(browser.get(url("/app/")).header("Content-Security-Policy"))
                .hasValueSatisfying(TestSite::isStrict)
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
    }

    @Test
    void unchangedFilesAreNotSentAgain() {
        String tag = browser.get(url("/app/")).header("ETag").orElseThrow();

        assertThat(browser.get(url("/app/"), "If-None-Match", tag).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /app/",
        "/saml2/authenticate, /login/shibboleth",
        "/saml2/authenticate/pass, /login/shibboleth",
        "/saml2/authenticate/pass?target=%2Fapp%2Fx, /login/shibboleth?target=%2Fapp%2Fx",
        "/saml2/metadata, /login/saml2/Metadata",
        "/saml2/service-provider-metadata/pass, /login/saml2/Metadata"
    })
    void oldAddressesLeadToTheNew(String old, String now) {
        assertThat(browser.get(url(old)).location())
                .contains(URI.create("https://localhost:" + Site.SHARED.port() + now));
    }

    @Test
    void metadataNameTheEntityAndTheAddressOfAssertions() {
        assertThat(browser.get(url("/login/saml2/Metadata")).text())
                .contains(
                        "entityID=\"https://sp.pass.example/shibboleth?site=1&amp;keep=yes\"",
                        "https://localhost:" + Site.SHARED.port() + "/login/saml2/sso/pass");
    }

    @Test
    void whenCoreDoesNotAnswerPeopleAreToldToComeBack() {
        Page page = browser.get(url("/data/user"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("try again in a few minutes");
        assertThat(page.header("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/app/..%2f..%2fetc/passwd", "/app/%2e%2e/%2e%2e/etc/passwd", "/icons/"})
    void nothingOutsideTheFolderIsServed(String address) {
        assertThat(browser.get(url(address)).text()).doesNotContain("root:");
    }

    private static java.util.function.Consumer<String> isHtml() {
        return type -> assertThat(type).startsWith("text/html");
    }
}
