// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The identity provider, as an institution runs one: it knows the site by its entityID, address and
 * certificate, signs and encrypts assertions, and has the persons of {@code realm.json}.
 */
final class Keycloak {

    /** Id and secret of core as OpenID Connect client. */
    static final String OIDC_CLIENT = "pass-oidc";

    static final String OIDC_SECRET = "pass-oidc-secret";

    private static final Path HOME = Path.of(System.getProperty("keycloak.home", ""));

    private final int port = Site.freePort();
    private final Child child;

    private Keycloak(Site site) {
        prepare(site);
        String java = System.getProperty("java.home");
        child =
                Child.start(
                        HOME.resolve("keycloak.log"),
                        Map.of("JAVA_HOME", java, "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m"),
                        List.of(
                                HOME.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--import-realm"));
    }

    /** The one of this JVM; it ends with it. */
    static Keycloak shared() {
        Keycloak keycloak = Holder.KEYCLOAK;
        keycloak.child.awaitReady(keycloak::answers);
        Site.SHARED.write("idp.xml", keycloak.metadata());
        return keycloak;
    }

    /** Address of the realm, which is its OpenID Connect issuer and its entityID too. */
    String realm() {
        return "http://127.0.0.1:" + port + "/realms/pass";
    }

    /** A person signs in at the given address of the site; gives the page where that ends. */
    Page signIn(Browser browser, String address, String person) {
        return browser.submit(answerFor(browser, address, person), Map.of());
    }

    /** A person signs in; gives the page with the assertion, which a browser would post at once. */
    Page answerFor(Browser browser, String address, String person) {
        Page page = browser.open(address);
        assertThat(page.address().toString()).startsWith(realm());
        return browser.submit(page, Map.of("username", person, "password", person + "-password"));
    }

    private String metadata() {
        return get("/protocol/saml/descriptor").body();
    }

    private boolean answers() {
        try {
            return get("/protocol/saml/descriptor").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false; // not yet
        }
    }

    private HttpResponse<String> get(String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(realm() + path)).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A new database with the realm, for this site. */
    private static void prepare(Site site) {
        Path data = HOME.resolve("data");
        try (InputStream realm = Keycloak.class.getResourceAsStream("/realm.json")) {
            if (Files.exists(data)) {
                Site.delete(data);
            }
            Files.createDirectories(data.resolve("import"));
            String text = new String(realm.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    data.resolve("import/realm.json"),
                    text.replace("@BASE_URL@", "https://localhost:" + site.port())
                            .replace("@SP_ID@", Site.ENTITY_ID)
                            .replace("@SP_CERT@", certificate(site)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String certificate(Site site) {
        try {
            return Base64.getEncoder()
                    .encodeToString(site.serviceProvider().certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Holder {
        static final Keycloak KEYCLOAK = new Keycloak(Site.SHARED);
    }
}
