// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.activemq.broker.BrokerService;
import org.publicaccess.pass.api.testing.TestPostgres;

/** Core as it is shipped, with a database and a broker, set up for the site. */
final class Core implements AutoCloseable {

    /** Name and password of the backend account. */
    static final String BACKEND = "backend";

    private final BrokerService broker;
    private final Child child;
    private final String url;

    private Core(BrokerService broker, Child child, String url) {
        this.broker = broker;
        this.child = child;
        this.url = url;
    }

    static Core start(Site site, Keycloak provider) {
        int port = Site.freePort();
        BrokerService broker = broker();
        Map<String, String> environment = environment(site, provider, broker);
        environment.put("PASS_CORE_PORT", Integer.toString(port));
        Child child = Child.start(site.path("core.log"), environment, command());
        Core core = new Core(broker, child, "http://127.0.0.1:" + port);
        try {
            child.awaitReady(() -> new Browser(site).isUp(core.url() + "/health"));
        } catch (RuntimeException | Error e) {
            core.close();
            throw e;
        }
        return core;
    }

    /** Its own address, past the proxy. */
    String url() {
        return url;
    }

    private static Map<String, String> environment(
            Site site, Keycloak provider, BrokerService broker) {
        TestPostgres.Database database = TestPostgres.newDatabase();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PASS_CORE_BASE_URL", "https://localhost:" + site.port());
        all.put("PASS_CORE_DATABASE_URL", database.url());
        all.put("PASS_CORE_DATABASE_USERNAME", database.user());
        all.put("PASS_CORE_DATABASE_PASSWORD", database.password());
        all.put("PASS_CORE_USER", BACKEND);
        all.put("PASS_CORE_PASSWORD", BACKEND);
        all.put("PASS_CORE_USERTOKEN_KEY", "AAAQEAYEAUDAOCAJBIFQYDIOB4");
        all.put("PASS_CORE_FILE_SERVICE_ROOT_DIR", site.path("files").toString());
        all.put("PASS_CORE_PROXY_SECRET", Proxy.SECRET);
        all.put("PASS_CORE_LOGOUT_SUCCESS", "/login/saml2/Logout?return=/app/");
        all.put("SPRING_ACTIVEMQ_BROKER_URL", address(broker).toString());
        String client = "SPRING_SECURITY_OAUTH2_CLIENT_";
        all.put(client + "REGISTRATION_PASS_CLIENT_ID", Keycloak.OIDC_CLIENT);
        all.put(client + "REGISTRATION_PASS_CLIENT_SECRET", Keycloak.OIDC_SECRET);
        all.put(client + "REGISTRATION_PASS_SCOPE", "openid,profile,email");
        all.put(client + "PROVIDER_PASS_ISSUER_URI", provider.realm());
        return all;
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString());
    }

    private static Path jar() {
        Path folder = Path.of("../../pass-core/target");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Build pass-core first."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrokerService broker() {
        BrokerService broker = new BrokerService();
        broker.setPersistent(false);
        broker.setUseJmx(false);
        broker.setUseShutdownHook(false);
        try {
            broker.addConnector("tcp://127.0.0.1:0");
            broker.start();
        } catch (Exception e) {
            throw new IllegalStateException("Could not start the broker", e);
        }
        return broker;
    }

    private static URI address(BrokerService broker) {
        try {
            return broker.getTransportConnectors().getFirst().getConnectUri();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        child.close();
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Could not stop the broker", e);
        }
    }
}
