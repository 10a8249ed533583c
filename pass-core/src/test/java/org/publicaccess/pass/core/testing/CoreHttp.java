// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to one core. Immutable: {@link #as}, {@link #with} and {@link #without} give a
 * changed copy. Redirects are not followed and cookies are not kept.
 */
public final class CoreHttp {

    /** Media type of JSON:API. */
    public static final String JSON_API = "application/vnd.api+json";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String baseUrl;
    private final Map<String, String> headers;

    private CoreHttp(String baseUrl, Map<String, String> headers) {
        this.baseUrl = baseUrl;
        this.headers = headers;
    }

    static CoreHttp anonymous(String baseUrl) {
        return new CoreHttp(baseUrl, Map.of());
    }

    /** An answer, completely read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        /** The body as UTF-8 text. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(bytes);
        }

        /** The first value of a header, or an empty text. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** The same with HTTP Basic credentials and an equal CSRF pair. */
    public CoreHttp as(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .with("Cookie", "XSRF-TOKEN=moo")
                .with("X-XSRF-TOKEN", "moo");
    }

    /** The same with this header set. */
    public CoreHttp with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new CoreHttp(baseUrl, more);
    }

    /** The same without this header. */
    public CoreHttp without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new CoreHttp(baseUrl, fewer);
    }

    /** GETs a path of core. */
    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** DELETEs a path of core. */
    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** POSTs a JSON:API document. */
    public Answer post(String path, String document) {
        return with("Content-Type", JSON_API).send("POST", path, BodyPublishers.ofString(document));
    }

    /** PATCHes with a JSON:API document. */
    public Answer patch(String path, String document) {
        return with("Content-Type", JSON_API)
                .send("PATCH", path, BodyPublishers.ofString(document));
    }

    /** Sends anything; {@code path} is an already encoded path with query. */
    public Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path))
                        .timeout(Duration.ofMinutes(3))
                        .method(method, body);
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response =
                    CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in " + method + " " + path, e);
        }
    }
}
