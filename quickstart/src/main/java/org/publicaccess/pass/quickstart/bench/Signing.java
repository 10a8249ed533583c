// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.publicaccess.pass.quickstart.UserException;

/** The headers by which core knows who asks. */
final class Signing {

    private static final String TOKEN = "XSRF-TOKEN";

    private Signing() {}

    /** Lines for a request without an identity. */
    static String common(int port) {
        return "Host: localhost:%d\r\nAccept: application/vnd.api+json\r\n".formatted(port);
    }

    /** Lines for the account of the services. */
    static String basic(int port, String name, String password) {
        String secret =
                Base64.getEncoder()
                        .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return common(port)
                + "Authorization: Basic %s\r\nCookie: %2$s=bench\r\nX-%2$s: bench\r\n"
                        .formatted(secret, TOKEN);
    }

    /** Lines for a person, who signs in first. */
    static String session(int port, String name, String password) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + "/demo/login")
                                .toURL()
                                .openConnection();
        connection.setRequestMethod("POST");
        connection.setInstanceFollowRedirects(false);
        connection.setDoOutput(true);
        byte[] form =
                "username=%s&password=%s"
                        .formatted(name, password)
                        .getBytes(StandardCharsets.UTF_8);
        connection.getOutputStream().write(form);
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_NO_CONTENT) {
            throw new UserException("%s could not sign in: status %d.".formatted(name, status));
        }
        Map<String, String> cookies = cookies(connection);
        String all =
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return common(port)
                + "Cookie: %s\r\nX-%s: %s\r\n".formatted(all, TOKEN, cookies.get(TOKEN));
    }

    private static Map<String, String> cookies(HttpURLConnection connection) {
        Map<String, String> cookies = new LinkedHashMap<>();
        connection
                .getHeaderFields()
                .forEach(
                        (name, lines) -> {
                            if ("Set-Cookie".equalsIgnoreCase(name)) {
                                lines.forEach(line -> add(cookies, line));
                            }
                        });
        return cookies;
    }

    private static void add(Map<String, String> cookies, String line) {
        List<String> pair = List.of(line.split(";", 2)[0].split("=", 2));
        cookies.put(pair.getFirst(), pair.getLast());
    }
}
