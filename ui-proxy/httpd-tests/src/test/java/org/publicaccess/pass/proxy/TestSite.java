// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;

/**
 * Content of the shared site for tests that need no login: an application and a provider's
 * metadata.
 */
final class TestSite {

    /** What core trusts at its login address. */
    static final List<String> LOGIN_HEADERS =
            List.of(
                    "X-Pass-Proxy-Secret",
                    "X-Shib-Display-Name",
                    "X-Shib-Given-Name",
                    "X-Shib-Surname",
                    "X-Shib-Email",
                    "X-Shib-Eppn",
                    "X-Shib-Unique-Id",
                    "X-Shib-Employee-Id",
                    "X-Shib-Affiliation",
                    "Shib-Session-ID",
                    "Shib-Identity-Provider",
                    "Remote-User");

    static final String INDEX = "<!DOCTYPE html><title>PASS</title>" + " ".repeat(2000);

    private static final String IDENTITY_PROVIDER = "https://idp.example/sso";

    private static final String METADATA =
            """
            <EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example/id">
              <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                <KeyDescriptor use="signing">
                  <KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>
                    <X509Certificate>%s</X509Certificate>
                  </X509Data></KeyInfo>
                </KeyDescriptor>
                <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
                                     Location="%s"/>
              </IDPSSODescriptor>
            </EntityDescriptor>
            """;

    private TestSite() {}

    static void prepare() {
        Site.SHARED.write("app/index.html", INDEX);
        Site.SHARED.write("app/assets/index-4f3a.js", "export const a = 1;\n".repeat(100));
        Site.SHARED.write("app/config.json", "{}");
        Site.SHARED.write("idp.xml", METADATA.formatted(certificate(), IDENTITY_PROVIDER));
    }

    /** An address of the site while Apache speaks plain HTTP. */
    static String url(String address) {
        return "http://localhost:" + Site.SHARED.port() + address;
    }

    static void isIdentityProvider(URI location) {
        assertThat(location.toString()).startsWith(IDENTITY_PROVIDER + "?SAMLRequest=");
    }

    static void isStrict(String policy) {
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe-", "*", "http");
    }

    private static String certificate() {
        try {
            return Base64.getEncoder()
                    .encodeToString(Site.SHARED.serviceProvider().certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
