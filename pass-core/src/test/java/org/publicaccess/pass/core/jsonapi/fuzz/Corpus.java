// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.publicaccess.pass.core.jsonapi.fuzz.RawRequest.Header;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests to damage: the recorded ones and some for what is newer. */
final class Corpus {

    private static final String JSON_API = "application/vnd.api+json";
    private static final String ATOMIC = JSON_API + ";ext=\"https://jsonapi.org/ext/atomic\"";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Ids of resources that the recorded requests had made themselves. */
    private static final Pattern MADE = Pattern.compile("20000[0-9]{2}");

    private static final Pattern ON_PATH = Pattern.compile("/([A-Za-z]+)/(20000[0-9]{2})\\b");

    private final Map<String, Long> known;

    /** A corpus whose requests are about known resources, one of each type. */
    Corpus(Map<String, Long> known) {
        this.known = known;
    }

    List<RawRequest> all(Path pairs) {
        List<RawRequest> all = new ArrayList<>(newer());
        try (Stream<Path> files = Files.list(pairs)) {
            files.sorted().map(this::recorded).forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stream().filter(request -> request.target().startsWith("/data")).toList();
    }

    private RawRequest recorded(Path file) {
        try {
            JsonNode request = JSON.readTree(Files.readString(file)).path("request");
            List<Header> headers = new ArrayList<>(credentials());
            request.path("headers")
                    .forEachEntry(
                            (name, value) -> {
                                if (name.equals("Accept") || name.equals("Content-Type")) {
                                    headers.add(new Header(name, value.asString()));
                                }
                            });
            JsonNode body = request.path("body");
            body.findParents("id").forEach(this::aboutKnown);
            String target =
                    ON_PATH.matcher(request.path("path").asString())
                            .replaceAll(id -> "/" + id.group(1) + "/" + known(id.group(1)));
            return new RawRequest(
                    request.path("method").asString(),
                    new String(target.getBytes(UTF_8), ISO_8859_1),
                    headers,
                    body(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void aboutKnown(JsonNode object) {
        if (MADE.matcher(object.path("id").asString("")).matches()) {
            ((ObjectNode) object).put("id", "" + known(object.path("type").asString("")));
        }
    }

    private long known(String type) {
        return known.getOrDefault(type, 1L);
    }

    private static byte[] body(JsonNode body) {
        boolean none = body.isMissingNode() || body.isNull();
        return none ? new byte[0] : body.toString().getBytes(UTF_8);
    }

    /** Headers of the backend account. */
    static List<Header> credentials() {
        byte[] account = (CoreServer.BACKEND + ":" + CoreServer.BACKEND).getBytes(UTF_8);
        return List.of(
                new Header("Host", "localhost"),
                new Header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account)),
                new Header("Cookie", "XSRF-TOKEN=moo"),
                new Header("X-XSRF-TOKEN", "moo"));
    }

    private List<RawRequest> newer() {
        long submission = known("submission");
        long grant = known("grant");
        return List.of(
                request("GET", "/data/submission?page[first]=3&page[totals]", ""),
                request("GET", "/data/submission?page[after]=5&page[size]=3", ""),
                request("GET", "/data/submission?page[before]=900000&include=grants.pi", ""),
                request("GET", "/data/grant?filter=coPis=supersetof=(1,2),pi.id=isnull=true", ""),
                request("GET", "/data/submission?sort=-publication.journal.journalName,id", "")
                        .with("If-None-Match", "\"a\", W/\"b\""),
                request(
                                "POST",
                                "/data/journal",
                                """
                                {"data":{"type":"journal","attributes":{"issns":["a","b"]}}}""")
                        .with("Idempotency-Key", "key-1"),
                request(
                                "PATCH",
                                "/data/submission/" + submission,
                                """
                                {"data":{"type":"submission","id":"%d","attributes":{"version":0},
                                "relationships":{"grants":{"data":[]}}},"meta":{"version":0}}"""
                                        .formatted(submission))
                        .with("If-Match", "*"),
                request(
                                "PATCH",
                                "/data/submission/%d/relationships/grants".formatted(submission),
                                """
                                {"data":[{"type":"grant","id":"%d"}],"meta":{"version":0}}"""
                                        .formatted(grant))
                        .with("If-Match", "*"),
                atomic(
                        """
                        [{"op":"add","data":{"type":"policy","lid":"p"}},
                        {"op":"add","data":{"type":"funder","lid":"f","attributes":{"name":"F"},
                        "relationships":{"policy":{"data":{"type":"policy","lid":"p"}}}}},
                        {"op":"update","ref":{"type":"funder","lid":"f","relationship":"policy"},
                        "data":null}]"""),
                atomic(
                        """
                        [{"op":"add","href":"/data/grant/%d/relationships/coPis",
                        "data":[{"type":"user","id":"%d"}]},
                        {"op":"remove","ref":{"type":"file","id":"%d"}},
                        {"op":"update","data":{"type":"user","id":"%d","meta":{}}}]"""
                                .formatted(grant, known("user"), known("file"), known("user"))));
    }

    private static RawRequest atomic(String operations) {
        RawRequest plain =
                request("POST", "/data/operations", "{\"atomic:operations\":" + operations + "}");
        List<Header> headers = new ArrayList<>(credentials());
        headers.add(new Header("Accept", ATOMIC));
        headers.add(new Header("Content-Type", ATOMIC));
        return plain.withHeaders(headers);
    }

    private static RawRequest request(String method, String target, String body) {
        List<Header> headers = new ArrayList<>(credentials());
        headers.add(new Header("Accept", JSON_API));
        if (!body.isEmpty()) {
            headers.add(new Header("Content-Type", JSON_API));
        }
        return new RawRequest(method, target, headers, body.getBytes(UTF_8));
    }
}
