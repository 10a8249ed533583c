// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks JSON:API with core as one account, over HTTP Basic. Safe for use by several threads.
 *
 * <p>Every method throws {@link PassClientException}, or a subclass of it, when core refuses or
 * cannot be reached.
 */
public final class PassClient {

    private static final String MEDIA_TYPE = "application/vnd.api+json";
    private static final String ATOMIC = MEDIA_TYPE + ";ext=\"https://jsonapi.org/ext/atomic\"";
    private static final int MOST_TIMEOUTS = 3;
    private static final int PAGE_SIZE = 500;

    /** Servers take request lines of 8 KiB; this leaves room for the rest of the head. */
    private static final int MAX_VALUES_LENGTH = 6500;

    /** Core compares so often in one filter at most. */
    private static final int MAX_COMPARISONS = 100;

    /** Core answers one request while the client reads the answer to another. */
    private static final int AT_ONCE = 2;

    private static final int COMMA = "%2C".length();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Documents documents = new Documents(json);
    private final String base;
    private final String authorization;
    private final Duration timeout;
    private final Supplier<Map<String, String>> traceHeaders;

    /**
     * A client for one account.
     *
     * @param base address of core without a path, for example {@code http://localhost:8080}
     * @param timeout how long to wait for an answer's first byte, and then for more of it; a whole
     *     document may take three times as long
     */
    public PassClient(URI base, String user, String password, Duration timeout) {
        this(base, user, password, timeout, Map::of);
    }

    /**
     * A client for one account whose requests belong to traces.
     *
     * @param base address of core without a path, for example {@code http://localhost:8080}
     * @param timeout how long to wait for an answer's first byte
     * @param traceHeaders gives the headers of the trace that the calling thread is in
     */
    public PassClient(
            URI base,
            String user,
            String password,
            Duration timeout,
            Supplier<Map<String, String>> traceHeaders) {
        this.traceHeaders = traceHeaders;
        this.base = base.toString().replaceAll("/+$", "");
        String credentials = user + ":" + password;
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        this.timeout = timeout;
    }

    /** Reads one resource, with these relationship paths included. */
    public Document get(ResourceRef ref, String... include) {
        String query = include.length == 0 ? "" : "?include=" + String.join(",", include);
        return documents.read(send("GET", path(ref) + query, null, BodyHandlers.ofByteArray()));
    }

    /** Reads one resource, empty when core does not know it. */
    public Optional<Resource> find(ResourceRef ref) {
        try {
            return Optional.of(get(ref).single());
        } catch (NotFoundException _) {
            return Optional.empty();
        }
    }

    /** Reads what one of core's services answers, empty when core does not know the path. */
    public Optional<JsonNode> ask(String path) {
        try {
            return Optional.of(json.readTree(send("GET", path, null, BodyHandlers.ofByteArray())));
        } catch (NotFoundException _) {
            return Optional.empty();
        }
    }

    /** Reads one page of a list. */
    public Document list(Query query) {
        String path = "/data/" + query.type() + "?" + query.queryString();
        return documents.read(send("GET", path, null, BodyHandlers.ofByteArray()));
    }

    /** Reads a whole list in the order of the ids. */
    public List<Resource> all(Query query) {
        List<Resource> all = new ArrayList<>();
        eachPage(query, page -> all.addAll(page.data()));
        return List.copyOf(all);
    }

    /**
     * Reads a whole list in the order of the ids and gives one page after the other. Each begins
     * behind the last id of the one before it, so that nothing is passed over when resources join
     * or leave meanwhile.
     */
    public void eachPage(Query query, Consumer<Document> consumer) {
        Document page = list(query.first(PAGE_SIZE));
        consumer.accept(page);
        while (page.data().size() == PAGE_SIZE) {
            page = list(query.after(page.data().getLast().id(), PAGE_SIZE));
            consumer.accept(page);
        }
    }

    /**
     * Reads the resources of which an attribute, or the id behind a relationship, has one of these
     * values, in as many requests as their number needs, two at a time. A value that begins or ends
     * with {@code *} may find more.
     *
     * @param path for example {@code localKey} or {@code publication.id}
     */
    public List<Resource> having(String type, String path, Collection<String> values) {
        List<List<String>> portions = Values.portions(values, COMMA, PAGE_SIZE, MAX_VALUES_LENGTH);
        return matching(type, portions, some -> path + "=in=(" + String.join(",", some) + ")");
    }

    /**
     * Reads the resources whose list attribute contains one of these values, in as many requests as
     * their number needs, two at a time.
     */
    public List<Resource> containing(String type, String attribute, Collection<String> values) {
        String comparison = attribute + "=hasmember=";
        int around = URLEncoder.encode(comparison, StandardCharsets.UTF_8).length() + COMMA;
        List<List<String>> portions =
                Values.portions(values, around, MAX_COMPARISONS, MAX_VALUES_LENGTH);
        return matching(
                type,
                portions,
                some ->
                        some.stream()
                                .map(value -> comparison + value)
                                .collect(Collectors.joining(",")));
    }

    private List<Resource> matching(
            String type, List<List<String>> portions, Function<List<String>, String> rsql) {
        Map<ResourceRef, Resource> found = new LinkedHashMap<>();
        portions.stream()
                .map(some -> Query.of(type).filter(rsql.apply(some)))
                .gather(Gatherers.mapConcurrent(AT_ONCE, this::all))
                .flatMap(List::stream)
                .forEach(resource -> found.put(resource.ref(), resource));
        return List.copyOf(found.values());
    }

    /** The only resource that matches, empty when none does; more than one is an error. */
    public Optional<Resource> findOnly(Query query) {
        List<Resource> found = list(query.page(1, 2)).data();
        if (found.size() > 1) {
            throw new IllegalStateException(
                    "More than one " + query.type() + " matches " + query.parameters());
        }
        return found.stream().findFirst();
    }

    /**
     * Creates a resource.
     *
     * @throws DuplicateException when a unique value is taken
     */
    public Resource create(Changes changes) {
        return create(changes, Map.of());
    }

    /**
     * Creates a resource, or answers the one that an earlier call with the same key created.
     *
     * @param idempotencyKey names this creation among all of this account's
     * @throws DuplicateException when a unique value is taken
     */
    public Resource createOnce(String idempotencyKey, Changes changes) {
        return create(changes, Map.of("Idempotency-Key", idempotencyKey));
    }

    private Resource create(Changes changes, Map<String, String> headers) {
        BodyPublisher body = BodyPublishers.ofByteArray(changes.document(json, null));
        String path = "/data/" + changes.type();
        return documents
                .read(send("POST", path, headers, body, BodyHandlers.ofByteArray()))
                .single();
    }

    /**
     * Writes a batch, all or nothing, or gives what an earlier call with the same key wrote.
     *
     * @param idempotencyKey names this batch among all of this account's
     * @return the written resources, in the order of the operations
     */
    public List<Resource> write(String idempotencyKey, Batch batch) {
        byte[] answer =
                send(
                        "POST",
                        "/data/operations",
                        Map.of(
                                "Idempotency-Key",
                                idempotencyKey,
                                "Content-Type",
                                ATOMIC,
                                "Accept",
                                ATOMIC),
                        BodyPublishers.ofByteArray(batch.document()),
                        BodyHandlers.ofByteArray());
        return documents.results(answer);
    }

    /**
     * Changes a stored resource. A versioned type needs its {@code version} among the changes.
     *
     * @throws VersionConflictException when somebody else changed it since
     */
    public Resource update(String id, Changes changes) {
        BodyPublisher body = BodyPublishers.ofByteArray(changes.document(json, id));
        ResourceRef ref = new ResourceRef(changes.type(), id);
        return documents.read(send("PATCH", path(ref), body, BodyHandlers.ofByteArray())).single();
    }

    /** Deletes a resource; one that is gone already counts as deleted. */
    public void delete(ResourceRef ref) {
        try {
            send("DELETE", path(ref), null, BodyHandlers.ofByteArray());
        } catch (NotFoundException _) {
            return;
        }
    }

    /**
     * Opens an uploaded file by the path that a file resource's {@code uri} gives; the caller
     * closes the stream.
     */
    public InputStream download(String uri) {
        String path = URI.create(uri).getRawPath();
        if (path == null || !path.startsWith("/file/")) {
            throw new IllegalArgumentException("Not an uploaded file of PASS: " + uri);
        }
        return new TimedStream(send("GET", path, null, BodyHandlers.ofInputStream()), timeout);
    }

    /**
     * Uploads a file's bytes; they belong to a submission only when a file resource points to them.
     *
     * @param name how people call the file
     */
    public UploadedFile upload(String name, Path content) throws FileNotFoundException {
        String boundary = "pass-" + UUID.randomUUID();
        String head =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(boundary, name.replaceAll("[\r\n\"\\\\]", "_"));
        BodyPublisher body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        String type = "multipart/form-data; boundary=" + boundary;
        byte[] answer =
                send(
                        "POST",
                        "/file",
                        Map.of("Content-Type", type),
                        body,
                        BodyHandlers.ofByteArray());
        return json.readValue(answer, UploadedFile.class);
    }

    private static String path(ResourceRef ref) {
        return "/data/" + ref.type() + "/" + ref.id();
    }

    private <T> T send(
            String method, String path, @Nullable BodyPublisher body, BodyHandler<T> handler) {
        return send(method, path, Map.of(), body, handler);
    }

    private <T> T send(
            String method,
            String path,
            Map<String, String> headers,
            @Nullable BodyPublisher body,
            BodyHandler<T> handler) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(timeout)
                        .header("Authorization", authorization)
                        .header("Accept", path.startsWith("/data/") ? MEDIA_TYPE : "*/*")
                        .header("Cookie", "XSRF-TOKEN=pass-client")
                        .header("X-XSRF-TOKEN", "pass-client")
                        .method(method, body == null ? BodyPublishers.noBody() : body);
        if (body != null) {
            request.header("Content-Type", MEDIA_TYPE);
        }
        headers.forEach(request::setHeader);
        traceHeaders.get().forEach(request::setHeader);
        try {
            HttpResponse<T> response = answer(request.build(), handler);
            if (response.statusCode() >= 400) {
                throw documents.error(method, path, response.statusCode(), response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new PassClientException("No answer from core to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PassClientException("Interrupted during " + method + " " + path, e);
        }
    }

    /** The client's own time limit ends with the headers. */
    private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, handler);
        try {
            return answer.get(timeout.toMillis() * MOST_TIMEOUTS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("The answer stopped in the middle", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
