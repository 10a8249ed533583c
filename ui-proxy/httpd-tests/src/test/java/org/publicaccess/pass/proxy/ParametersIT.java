// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script says about the parameters it is given. */
class ParametersIT {

    private static final String CORE = "http://127.0.0.1:8080";

    private final Map<String, String> environment = Proxy.environment(Site.SHARED, CORE);

    @BeforeAll
    static void needApache() {
        Installed.orSkip();
    }

    @BeforeEach
    void prepare() {
        TestSite.prepare();
    }

    @Test
    void aSiteWithEverythingIsFine() {
        environment.putAll(Proxy.tls(Site.SHARED));
        environment.put("PASS_PROXY_TRUSTED_PROXIES", "10.0.0.0/8 ::1");

        assertThat(check(0)).contains("Syntax OK");
    }

    @Test
    void aSiteWithoutSamlNeedsNoServiceProvider() {
        environment.keySet().removeIf(name -> name.startsWith("PASS_CORE_SP_"));
        environment.remove("PASS_CORE_PROXY_SECRET");
        environment.remove("PASS_CORE_IDP_METADATA");

        assertThat(check(0)).contains("Syntax OK").doesNotContain("shibd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PASS_CORE_BASE_URL | https://pass.example.edu/pass | without a path
                    PASS_CORE_BASE_URL | '' | Set it to the site's public address
                    PASS_PROXY_CORE_URL | pass-core:8080 | as http://pass-core:8080
                    PASS_PROXY_LISTEN | eighty | Set it to a port
                    PASS_PROXY_TRUSTED_PROXIES | balancer | List addresses or networks
                    PASS_PROXY_APP_DIR | /does/not/exist | index.html
                    PASS_PROXY_APP_CSP | script-src 'unsafe-inline' | no unsafe-… source
                    PASS_PROXY_RUN_DIR | run | absolute path
                    PASS_CORE_PROXY_SECRET | short | at least 32
                    PASS_CORE_SP_KEY | sp.key | Give an absolute path
                    PASS_CORE_SP_KEY | '' | PASS_CORE_SP_KEY is not set
                    PASS_CORE_SP_CERT | /does/not/exist | cannot be read
                    PASS_CORE_IDP_METADATA | http://idp.example/metadata | use https:
                    PASS_CORE_IDP_METADATA | https://idp.example/metadata | PASS_PROXY_IDP_ID is not set
                    PASS_CORE_LOGIN_PROCESSING_PATH | /sso | /login/saml2/sso/pass
                    PASS_PROXY_TLS_CERT | /does/not/exist | PASS_PROXY_TLS_KEY is not set
                    """)
    void whatIsWrongIsNamedWithWhatIsAllowed(String name, String value, String hint) {
        environment.put(name, value);

        assertThat(check(1)).contains(name, hint);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        environment.put("PASS_CORE_BASE_URL", "pass");
        environment.put("PASS_CORE_PROXY_SECRET", "");
        environment.put("PASS_CORE_SP_KEY", "");

        assertThat(check(1).lines()).hasSize(3).allMatch(line -> line.startsWith("pass-httpd: "));
    }

    @Test
    void theMetadataOfAFederationNeedTheProvidersId() {
        String one = "<md:EntityDescriptor entityID='https://%s.example/'/>";
        Site.SHARED.write(
                "idp.xml",
                "<md:EntitiesDescriptor xmlns:md='urn:oasis:names:tc:SAML:2.0:metadata'>"
                        + one.formatted("a")
                        + one.formatted("b")
                        + "</md:EntitiesDescriptor>");

        assertThat(check(1)).contains("PASS_PROXY_IDP_ID is not set");
    }

    @Test
    void anAttributeMayHaveAnotherName() {
        environment.put("PASS_PROXY_ATTRIBUTE_EMPLOYEE_ID", "urn:oid:1.2.3 & \"more\"");

        check(0);

        assertThat(Site.SHARED.path("run/attribute-map.xml"))
                .content()
                .contains(
                        "id=\"PASS_EMPLOYEE_ID\" name=\"urn:oid:1.2.3 &amp; &quot;more&quot;\"",
                        "id=\"PASS_EPPN\" name=\"urn:oid:1.3.6.1.4.1.5923.1.1.1.6\"")
                .doesNotContain("urn:oid:2.16.840.1.113730.3.1.3\"");
    }

    @Test
    void everythingEndsWhenItIsToldTo() {
        Proxy proxy = Proxy.start(Site.SHARED, CORE, Map.of());
        List<ProcessHandle> started = proxy.child().descendants();

        proxy.close();

        assertThat(started).hasSizeGreaterThan(2);
        await().untilAsserted(() -> assertThat(started).noneMatch(ProcessHandle::isAlive));
    }

    private String check(int status) {
        try (Child child = Proxy.child(Site.SHARED, environment, "check")) {
            assertThat(child.status()).as(child::output).isEqualTo(status);
            return child.output();
        }
    }
}
