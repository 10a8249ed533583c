// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.nihms;

import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fetches access tokens with client credentials (RFC 6749, section 4.4). */
final class AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.builder().build();
    private final MailSettings settings;

    AccessTokens(MailSettings settings) {
        this.settings = settings;
    }

    String fetch() throws IOException, AuthenticationFailedException {
        String form =
                Map.of(
                                "grant_type", "client_credentials",
                                "client_id", settings.clientId(),
                                "client_secret", settings.clientSecret(),
                                "scope", settings.scope())
                        .entrySet()
                        .stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(settings.tokenAddress()))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return token(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a token was fetched", e);
        }
    }

    private String token(HttpResponse<String> answer)
            throws IOException, AuthenticationFailedException {
        if (answer.statusCode() != 200) {
            throw new AuthenticationFailedException(
                    "%s gives no access token (HTTP status %d): check NIHMS_MAIL_TENANT_ID, _CLIENT_ID and _CLIENT_SECRET"
                            .formatted(settings.tokenAddress(), answer.statusCode()));
        }
        try {
            return json.readTree(answer.body()).path("access_token").asString();
        } catch (JacksonException e) {
            throw new IOException(settings.tokenAddress() + " does not answer with JSON", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
