// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads from web servers. Addresses are told without their query, which may hold a token. An answer
 * must begin within the time limit and end within ten times as long.
 */
public final class Http {

    private static final int WHOLE = 10;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(30))
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final Duration timeout;

    public Http(Duration timeout) {
        this.timeout = timeout;
    }

    /** The body at an address. */
    public byte[] get(URI address, Map<String, String> headers) throws IOException {
        return send(address, headers, BodyHandlers.ofByteArray()).body();
    }

    /** Stores the body at an address; the answer's media type, empty if none is named. */
    public String download(URI address, Path target) throws IOException {
        return send(address, Map.of(), BodyHandlers.ofFile(target))
                .headers()
                .firstValue("Content-Type")
                .orElse("");
    }

    private <T> HttpResponse<T> send(
            URI address, Map<String, String> headers, BodyHandler<T> handler) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
        headers.forEach(request::setHeader);
        String shown = address.getScheme() + "://" + address.getAuthority() + address.getPath();
        HttpResponse<T> response = await(client.sendAsync(request.build(), handler), shown);
        if (response.statusCode() != 200) {
            throw new IOException(shown + " answered with " + response.statusCode());
        }
        return response;
    }

    /** The request's own time limit ends with the first byte of the body. */
    private <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> answer, String shown)
            throws IOException {
        Duration limit = timeout.multipliedBy(WHOLE);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason =
                    cause.getMessage() == null
                            ? cause.getClass().getSimpleName()
                            : cause.getMessage();
            throw new IOException(shown + " cannot be read: " + reason, cause);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(
                    "%s did not answer completely within %s".formatted(shown, limit), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + shown, e);
        }
    }
}
