// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.proxy.TestSite.url;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes through to core, behind a load balancer that speaks TLS. */
class ProxyIT {

    private static final long MEBIBYTE = 1024 * 1024;

    private static EchoServer core;
    private static Proxy proxy;

    private final Browser browser = new Browser(Site.SHARED);

    @BeforeAll
    static void start() {
        Installed.orSkip();
        core = new EchoServer();
        TestSite.prepare();
        proxy =
                Proxy.start(
                        Site.SHARED,
                        core.url(),
                        Map.of("PASS_PROXY_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8"));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/user?filter%5Buser%5D=username=='a'",
                "/file/0000/a.pdf",
                "/policy/policies?submission=1",
                "/doi/journal?doi=10.1/a",
                "/user/whoami",
                "/schema/1",
                "/doc",
                "/lookup/x",
                "/health",
                "/logout",
                "/oauth2/authorization/pass"
            })
    void addressesOfCoreReachItUnchanged(String address) {
        browser.get(url(address));

        assertThat(core.only().address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/user", "/file/0000/a.pdf", "/user/whoami", "/login/shibboleth/"})
    void headersOfTheLoginAreStrippedInEverySpelling(String address) {
        List<String> spellings = Spellings.ofAll(TestSite.LOGIN_HEADERS);
        for (List<String> some : Spellings.inGroups(spellings, 20)) {
            String[] forged =
                    some.stream()
                            .flatMap(name -> List.of(name, "forged").stream())
                            .toArray(String[]::new);
            browser.get(url(address), forged);

            assertThat(core.only().headers().values())
                    .isNotEmpty()
                    .doesNotContain(List.of("forged"));
        }
    }

    @Test
    void otherHeadersPass() {
        browser.get(url("/data/user"), "X-XSRF-TOKEN", "moo", "Authorization", "Basic YTpi");

        EchoServer.Seen seen = core.only();
        assertThat(seen.header("x-xsrf-token")).isEqualTo("moo");
        assertThat(seen.header("authorization")).isEqualTo("Basic YTpi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/shibboleth/",
                "/login/shibboleth;a=b",
                "/login/Shibboleth",
                "/login/shibboleth/x",
                "/login/shibboleth%2f",
                "/file/..%2flogin/shibboleth"
            })
    void nothingButTheVeryLoginAddressHasTheSecret(String address) {
        browser.get(url(address));

        assertThat(core.only().headers()).doesNotContainKey("x-pass-proxy-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/shibboleth",
                "/login/%73hibboleth",
                "//login//shibboleth",
                "/file/../login/shibboleth",
                "/file/%2e%2e/login/shibboleth"
            })
    void theLoginAddressIsGuardedHoweverItIsWritten(String address) {
        Page page = browser.get(url(address), "X-Pass-Proxy-Secret", Proxy.SECRET);

        assertThat(page.location()).hasValueSatisfying(TestSite::isIdentityProvider);
        core.sawNothing();
    }

    @Test
    void coreHearsTheSitesAddressAndTheClientsThatTheBalancerNames() {
        browser.get(
                url("/data/user"),
                "X-Forwarded-For",
                "6.6.6.6, 192.0.2.7, 10.1.2.3",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=6.6.6.6",
                "Host",
                "evil.example");

        EchoServer.Seen seen = core.only();
        assertThat(seen.header("x-forwarded-for")).isEqualTo("192.0.2.7");
        assertThat(seen.header("x-forwarded-proto")).isEqualTo("https");
        assertThat(seen.header("x-forwarded-host")).isEqualTo("localhost:" + Site.SHARED.port());
        assertThat(seen.headers()).doesNotContainKey("forwarded");
    }

    @Test
    void clientsCannotTakeHeadersAwayByNamingThemInConnection() {
        browser.get(url("/data/user"), "Connection", "X-Forwarded-For, X-Forwarded-Proto, close");

        assertThat(core.only().headers()).containsKeys("x-forwarded-for", "x-forwarded-proto");
    }

    @Test
    void fileNamesReachCoreAsTheyWereSent() {
        String address = "/file/0000/a/b%2Fc%20%22d%22;e%25.pdf";

        browser.get(url(address));

        assertThat(core.only().address()).isEqualTo(address);
    }

    @Test
    void uploadsOfMoreThan100MegabytesPass() {
        Page page = browser.send(upload("/file", 120 * MEBIBYTE));

        assertThat(page.status()).isEqualTo(200);
        assertThat(core.only().bytes()).isEqualTo(120 * MEBIBYTE);
    }

    @Test
    void largeDocumentsElsewhereAreRefused() {
        Page page = browser.send(upload("/data/user", 40 * MEBIBYTE));

        assertThat(page.status()).isEqualTo(413);
    }

    @Test
    void answersOfCoreAreCompressedAndKeepTheirEntityTag() {
        Page page = browser.get(url("/data/user"), "Accept-Encoding", "gzip");

        assertThat(page.header("Content-Encoding")).contains("gzip");
        assertThat(page.header("ETag")).contains("\"1\"");
    }

    @Test
    void everyAnswerHasSecurityHeadersOnceAndCoresOwnWin() {
        Page plain = browser.get(url("/data/user"));
        Page own = browser.get(url(EchoServer.WITH_OWN_HEADERS));

        assertThat(plain.header("Content-Security-Policy")).hasValueSatisfying(TestSite::isStrict);
        assertThat(plain.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(plain.header("Strict-Transport-Security")).isPresent();
        assertThat(own.header("Content-Security-Policy")).contains(EchoServer.OWN_POLICY);
        assertThat(own.header("X-Frame-Options")).contains("DENY");
    }

    @Test
    void traceIsRefused() {
        HttpRequest.Builder trace =
                HttpRequest.newBuilder(URI.create(url("/data/user")))
                        .method("TRACE", BodyPublishers.noBody());

        assertThat(browser.send(trace).status()).isEqualTo(405);
        core.sawNothing();
    }

    @Test
    void theLogHoldsNoQuery() {
        browser.get(url("/user/whoami?userToken=SECRET-TOKEN"));

        org.awaitility.Awaitility.await()
                .until(() -> proxy.child().output().contains("GET /user/whoami HTTP"));
        assertThat(proxy.child().output()).doesNotContain("SECRET-TOKEN");
    }

    private static HttpRequest.Builder upload(String address, long bytes) {
        byte[] piece = new byte[(int) MEBIBYTE];
        return HttpRequest.newBuilder(URI.create(url(address)))
                .POST(
                        BodyPublishers.fromPublisher(
                                BodyPublishers.ofByteArrays(
                                        java.util.Collections.nCopies(
                                                (int) (bytes / MEBIBYTE), piece)),
                                bytes));
    }
}
