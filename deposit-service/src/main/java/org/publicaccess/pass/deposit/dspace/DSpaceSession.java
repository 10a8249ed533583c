// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.dspace;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.items.Http;
import org.publicaccess.pass.deposit.repositories.Binding;

/**
 * A login at DSpace. It keeps the CSRF token of the last answer that had one, and logs in anew when
 * the login has run out.
 */
final class DSpaceSession {

    private static final String CSRF_COOKIE = "DSPACE-XSRF-COOKIE";
    private static final String CSRF_ANSWER = "DSPACE-XSRF-TOKEN";
    private static final Pattern COOKIE = Pattern.compile(CSRF_COOKIE + "=([^;]*)");

    private final Http http;
    private final Binding.DSpace binding;
    private String bearer = "";
    private String csrfToken = "";
    private String csrfCookie = "";

    DSpaceSession(Http http, Binding.DSpace binding) {
        this.http = http;
        this.binding = binding;
    }

    Http http() {
        return http;
    }

    URI address(String path) {
        return URI.create(binding.api() + path);
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    Answer delete(String path) throws IOException {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    Answer post(String path, String contentType, BodyPublisher body) throws IOException {
        return send("POST", path, contentType, body);
    }

    Answer patch(String path, String json) throws IOException {
        return send("PATCH", path, "application/json", BodyPublishers.ofString(json));
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body)
            throws IOException {
        if (bearer.isEmpty()) {
            logIn();
        }
        Answer answer = once(method, path, contentType, body);
        if (answer.status() == 401) {
            logIn();
            return once(method, path, contentType, body);
        }
        // DSpace may change the token at any time, and then sends the new one with its refusal.
        if (answer.status() == 403 && answer.header(CSRF_ANSWER).isPresent()) {
            return once(method, path, contentType, body);
        }
        return answer;
    }

    private Answer once(String method, String path, String contentType, BodyPublisher body)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-XSRF-TOKEN", csrfToken);
        headers.put("Cookie", CSRF_COOKIE + "=" + csrfCookie);
        if (!bearer.isEmpty()) {
            headers.put("Authorization", bearer);
        }
        if (!contentType.isEmpty()) {
            headers.put("Content-Type", contentType);
        }
        Answer answer = http.send(new Http.Request(method, address(path), headers, body));
        remember(answer);
        return answer;
    }

    private void remember(Answer answer) {
        answer.header(CSRF_ANSWER)
                .ifPresent(
                        token -> {
                            csrfToken = token;
                            csrfCookie = token;
                        });
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            Matcher value = COOKIE.matcher(cookie);
            if (value.find() && !value.group(1).isEmpty()) {
                csrfCookie = value.group(1);
            }
        }
    }

    private void logIn() throws IOException {
        bearer = "";
        // Older versions answer 404 here, with the token all the same.
        once("GET", "/security/csrf", "", BodyPublishers.noBody());
        if (csrfToken.isEmpty()) {
            throw http.wrong(
                    "%s gives no CSRF token, so that it is no DSpace 7 or later. Set transport.api to the address that ends with /server/api"
                            .formatted(binding.api()));
        }
        Answer answer =
                once(
                        "POST",
                        "/authn/login",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(
                                "user=%s&password=%s"
                                        .formatted(
                                                encode(binding.username()),
                                                encode(binding.password().value()))));
        if (!answer.isOk() || answer.header("Authorization").isEmpty()) {
            throw http.wrong(
                    "DSpace refuses the login of %s (%d). Correct transport.username and transport.password"
                            .formatted(binding.username(), answer.status()));
        }
        bearer = answer.header("Authorization").get();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
