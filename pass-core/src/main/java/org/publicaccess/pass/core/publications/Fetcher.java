// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.publicaccess.pass.core.publications.LookupFailure.Kind;

/** Gets one address within a time and a size, and only from the hosts of the settings. */
final class Fetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 3;

    private final LookupSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;

    Fetcher(LookupSettings settings) {
        this.settings = settings;
        this.http =
                HttpClient.newBuilder()
                        .executor(threads)
                        .connectTimeout(settings.connectTimeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /** A complete answer. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reply(int status, HttpHeaders headers, byte[] body) {

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /**
     * The answer from an address.
     *
     * @throws IOException when there is no connection, or it breaks
     * @throws LookupFailure when the answer takes too long, is too large or leads elsewhere
     */
    Reply get(String service, URI address, Duration patience) throws IOException {
        Future<Reply> reply = threads.submit(() -> follow(service, address));
        try {
            return reply.get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            reply.cancel(true);
            throw new LookupFailure(
                    Kind.SLOW,
                    "%s did not answer completely within %s. Try again later, or enter the details by hand."
                            .formatted(service, text(settings.timeout())));
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            reply.cancel(true);
            Thread.currentThread().interrupt();
            throw new LookupFailure(Kind.UNREACHABLE, "Asking " + service + " was interrupted.");
        }
    }

    private static IOException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException broken -> broken;
            case RuntimeException failure -> throw failure;
            case null, default -> throw new IllegalStateException(e);
        };
    }

    private Reply follow(String service, URI address) throws IOException, InterruptedException {
        URI next = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            requireAllowed(service, next);
            Reply reply = send(service, next);
            Optional<String> elsewhere =
                    reply.status() / 100 == 3 ? reply.header("Location") : Optional.empty();
            if (elsewhere.isEmpty()) {
                return reply;
            }
            next = redirected(service, next, elsewhere.get());
        }
        throw new LookupFailure(
                Kind.GARBAGE, service + " redirects again and again. Try again later.");
    }

    private void requireAllowed(String service, URI address) {
        if (!settings.allows(address)) {
            throw new LookupFailure(
                    Kind.REFUSED,
                    "%s leads to the host %s, which is not configured. Tell the administrator."
                            .formatted(service, address.getHost()));
        }
    }

    private static URI redirected(String service, URI from, String location) {
        try {
            URI to = from.resolve(location);
            if ("https".equalsIgnoreCase(from.getScheme())
                    && !"https".equalsIgnoreCase(to.getScheme())) {
                throw new LookupFailure(
                        Kind.REFUSED, service + " leads to an address without encryption.");
            }
            return to;
        } catch (IllegalArgumentException _) {
            throw new LookupFailure(Kind.GARBAGE, service + " redirects to what is no address.");
        }
    }

    /** Has no time limit of its own: {@link #get} interrupts it. */
    private Reply send(String service, URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Accept", "application/json")
                        .header("User-Agent", settings.userAgent())
                        .build();
        HttpResponse<InputStream> response =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        int largest = Math.toIntExact(settings.maxSize().toBytes());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new LookupFailure(
                        Kind.TOO_LARGE,
                        "The answer of %s is larger than %d bytes. Enter the details by hand."
                                .formatted(service, largest));
            }
            return new Reply(response.statusCode(), response.headers(), bytes);
        }
    }

    private static String text(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
