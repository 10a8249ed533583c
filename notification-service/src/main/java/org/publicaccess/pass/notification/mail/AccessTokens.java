// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets access tokens by client credentials (RFC 6749, 4.4) and keeps each until it ends. */
final class AccessTokens {

    /** For a whole answer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** A token that ends sooner might end on its way. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final int USUAL_SECONDS = 300;

    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();
    private final SmtpSettings.OAuth2 settings;
    private final Clock clock;
    private final Duration timeout;
    private @Nullable Token token;

    AccessTokens(SmtpSettings.OAuth2 settings, Clock clock) {
        this(settings, clock, TIMEOUT);
    }

    AccessTokens(SmtpSettings.OAuth2 settings, Clock clock, Duration timeout) {
        this.settings = settings;
        this.clock = clock;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /**
     * A token that can be used now.
     *
     * @throws MailAuthenticationException when none is given
     */
    synchronized String current() {
        Instant now = clock.instant();
        Token known = token;
        if (known == null || known.ends().isBefore(now.plus(MARGIN))) {
            known = ask(now);
            token = known;
        }
        return known.value();
    }

    /** Forgets the token, which the mail server did not take. */
    synchronized void forget() {
        token = null;
    }

    private Token ask(Instant now) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(settings.tokenUrl()))
                        .timeout(timeout)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(form()))
                        .build();
        try {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() != 200) {
                throw new MailAuthenticationException(
                        "The token server answered %d to the client credentials"
                                .formatted(answer.statusCode()));
            }
            return token(json.readTree(answer.body()), now);
        } catch (IOException | JacksonException e) {
            throw new MailAuthenticationException("The token server gave no token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailAuthenticationException("Interrupted while asking for a token", e);
        }
    }

    /** The request's own time limit ends with the first byte of the body. */
    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("No complete answer within " + timeout, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static Token token(JsonNode answer, Instant now) {
        String value = answer.path("access_token").asString("");
        if (value.isEmpty()) {
            throw new MailAuthenticationException("The token server gave no token");
        }
        return new Token(value, now.plusSeconds(answer.path("expires_in").asLong(USUAL_SECONDS)));
    }

    private String form() {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(encode(settings.clientId()), encode(settings.clientSecret()));
        return settings.scope().isBlank() ? form : form + "&scope=" + encode(settings.scope());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Token(String value, Instant ends) {

        @Override
        public String toString() {
            return "Token[ends=%s]".formatted(ends);
        }
    }
}
