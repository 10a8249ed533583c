// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.items;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.publicaccess.pass.deposit.packaging.ItemFile;

/** Sends requests to one repository; says in its messages which repository that is. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private static final String USER_AGENT = "PASS-deposit-service";
    private static final long SLOWEST_BYTES_PER_SECOND = 50_000;
    private static final Duration DEFAULT_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_PAUSE_SECONDS = 24 * 3600;

    /** Refusals of the account, or of an address that is gone. */
    private static final Set<Integer> CURABLE = Set.of(401, 403, 404);

    private final String repository;
    private final Duration patience;

    /**
     * @param repository key of the repository's configuration
     * @param patience how long to wait for an answer when nothing big is sent
     */
    public Http(String repository, Duration patience) {
        this.repository = repository;
        this.patience = patience;
    }

    /** A request as it is sent; its body can be read more than once. */
    public record Request(
            String method, URI address, Map<String, String> headers, BodyPublisher body) {

        public static Request of(String method, URI address, Map<String, String> headers) {
            return new Request(method, address, headers, BodyPublishers.noBody());
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    /** Sends a request; every answer comes back, unless the repository wants to be left alone. */
    public Answer send(Request request) throws IOException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.address())
                        .timeout(timeout(request.body()))
                        .header("User-Agent", USER_AGENT)
                        .header("Accept", "application/json")
                        .method(request.method(), request.body());
        request.headers().forEach(builder::setHeader);
        HttpResponse<byte[]> response = exchange(request, builder.build());
        Answer answer =
                Answer.of(
                        request.toString(),
                        response.statusCode(),
                        response.headers(),
                        response.body());
        return checked(answer);
    }

    private HttpResponse<byte[]> exchange(Request request, HttpRequest built) throws IOException {
        try {
            return CLIENT.send(built, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted =
                    new InterruptedIOException("Interrupted during " + request);
            interrupted.initCause(e);
            throw interrupted;
        } catch (HttpTimeoutException e) {
            throw new IOException(
                    "Repository %s gave no answer in time to %s".formatted(repository, request), e);
        } catch (ConnectException | UnresolvedAddressException e) {
            throw new IOException(
                    "Repository %s cannot be reached at %s. See that the address under transport is right and the server runs"
                            .formatted(repository, request.address()),
                    e);
        } catch (IOException e) {
            throw new IOException(
                    "The connection to repository %s broke during %s: %s"
                            .formatted(repository, request, e.getMessage()),
                    e);
        }
    }

    private Answer checked(Answer answer) throws IOException {
        int status = answer.status();
        if (status == 429 || (status == 503 && answer.header("Retry-After").isPresent())) {
            throw new ThrottledException(
                    "Repository %s asks for a pause (%d to %s)"
                            .formatted(repository, status, answer.request()),
                    pause(answer));
        }
        if (status >= 500 || status == 408) {
            throw new IOException(
                    "Repository %s failed (%d to %s): %s"
                            .formatted(repository, status, answer.request(), answer.reason()));
        }
        if (status / 100 == 3 && status != 304) {
            throw new IOException(
                    "Repository %s leads %s elsewhere (%d, %s). Set its address to where it leads"
                            .formatted(
                                    repository,
                                    answer.request(),
                                    status,
                                    answer.header("Location").orElse("to nowhere")));
        }
        return answer;
    }

    /** As many seconds as it says; a date, which it may also say, counts as a minute. */
    private static Duration pause(Answer answer) {
        return answer.header("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Math.min(Long.parseLong(text), LONGEST_PAUSE_SECONDS))
                .map(Duration::ofSeconds)
                .orElse(DEFAULT_PAUSE);
    }

    private Duration timeout(BodyPublisher body) {
        long bytes = Math.max(0, body.contentLength());
        return patience.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
    }

    /** A refusal: one that people cure at the repository, or one that stays. */
    public IOException refused(Answer answer, String what) {
        if (CURABLE.contains(answer.status())) {
            return wrong(
                    "the account may not send %s (%d to %s): %s. Give it the right at the repository, or configure another one"
                            .formatted(what, answer.status(), answer.request(), answer.reason()));
        }
        return new RefusedException(
                "Repository %s refuses %s (%d to %s): %s"
                        .formatted(
                                repository,
                                what,
                                answer.status(),
                                answer.request(),
                                answer.reason()));
    }

    /** A fault that people cure in the configuration or at the repository. */
    public IOException wrong(String what) {
        return new IOException("Repository %s: %s".formatted(repository, what));
    }

    /** The bytes of a file, or some of them. */
    public static BodyPublisher content(ItemFile file, long from, long count) {
        return count == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> file.open(from, count)), count);
    }

    /** A form with one file in it, and its content type. */
    public record Form(String contentType, BodyPublisher body) {

        /** A form whose part {@code file} holds a file of this name. */
        public static Form of(String name, BodyPublisher content) {
            String boundary = "pass-" + UUID.randomUUID();
            String head =
                    """
                    --%s\r
                    Content-Disposition: form-data; name="file"; filename="%s"\r
                    Content-Type: application/octet-stream\r
                    \r
                    """
                            .formatted(boundary, name.replace("\\", "\\\\").replace("\"", "\\\""));
            return new Form(
                    "multipart/form-data; boundary=" + boundary,
                    BodyPublishers.concat(
                            BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                            content,
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
        }
    }
}
