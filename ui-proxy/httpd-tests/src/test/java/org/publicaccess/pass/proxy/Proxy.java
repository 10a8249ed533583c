// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Apache and shibd, started as an operator starts them, in front of the given core. */
final class Proxy implements AutoCloseable {

    static final String SECRET = "a-secret-of-the-proxy-and-core-0123456789";

    private final Child child;

    private Proxy(Child child) {
        this.child = child;
    }

    /** Starts it and waits until it answers. {@code settings} win over the usual ones. */
    static Proxy start(Site site, String coreUrl, Map<String, String> settings) {
        Map<String, String> environment = environment(site, coreUrl);
        environment.putAll(settings);
        Proxy proxy = new Proxy(child(site, environment, "run"));
        try {
            proxy.child.awaitReady(() -> listens(site.port()));
        } catch (RuntimeException | Error e) {
            proxy.close();
            throw e;
        }
        return proxy;
    }

    /** The settings of a site behind a load balancer that speaks TLS. */
    static Map<String, String> environment(Site site, String coreUrl) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PASS_CORE_BASE_URL", "https://localhost:" + site.port());
        environment.put("PASS_PROXY_CORE_URL", coreUrl);
        environment.put("PASS_PROXY_LISTEN", "127.0.0.1:" + site.port());
        environment.put("PASS_PROXY_RUN_DIR", site.path("run").toString());
        environment.put("PASS_PROXY_APP_DIR", site.path("app").toString());
        environment.put("PASS_CORE_PROXY_SECRET", SECRET);
        environment.put("PASS_CORE_SP_ID", Site.ENTITY_ID);
        environment.put("PASS_CORE_SP_KEY", "file:" + site.serviceProvider().key());
        environment.put("PASS_CORE_SP_CERT", site.serviceProvider().certificateFile().toString());
        environment.put("PASS_CORE_IDP_METADATA", site.path("idp.xml").toString());
        return environment;
    }

    /** Speaks TLS itself. */
    static Map<String, String> tls(Site site) {
        return Map.of(
                "PASS_PROXY_TLS_CERT", site.tls().certificateFile().toString(),
                "PASS_PROXY_TLS_KEY", site.tls().key().toString());
    }

    /** Runs one of the script's commands. */
    static Child child(Site site, Map<String, String> environment, String command) {
        return Child.start(
                site.path("pass-httpd.log"),
                environment,
                List.of(site.path("httpd/pass-httpd").toString(), command));
    }

    Child child() {
        return child;
    }

    @Override
    public void close() {
        child.close();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
