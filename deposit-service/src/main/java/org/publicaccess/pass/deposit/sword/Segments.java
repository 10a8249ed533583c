// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.sword;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.items.Http;
import org.publicaccess.pass.deposit.packaging.ItemFile;
import org.publicaccess.pass.deposit.repositories.Binding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends a package in segments to the staging area, and has the object fetch it from there. */
record Segments(SwordSession session, Binding.Sword binding) {

    void send(URI object, ItemFile file) throws IOException {
        JsonNode service =
                session.require(session.get(binding.service()), "to show its service document")
                        .body();
        long size = segmentSize(service);
        URI staged = initialise(staging(service), file, size);
        long count = (file.size() + size - 1) / size;
        for (long number = 1; number <= count; number++) {
            long from = (number - 1) * size;
            segment(staged, file, number, from, Math.min(size, file.size() - from));
        }
        refer(object, staged, file);
    }

    private URI staging(JsonNode service) throws IOException {
        String address = service.path("staging").asString("");
        if (address.isEmpty()) {
            throw session.http()
                    .wrong(
                            "the service takes no segments. Set transport.segment-size to more than the biggest package");
        }
        return binding.service().resolve(address);
    }

    private long segmentSize(JsonNode service) {
        long most = service.path("maxSegmentSize").asLong(Long.MAX_VALUE);
        return Math.min(binding.segmentBytes(), most);
    }

    private URI initialise(URI staging, ItemFile file, long size) throws IOException {
        long count = (file.size() + size - 1) / size;
        Map<String, String> headers = new HashMap<>();
        headers.put(
                "Content-Disposition",
                "segment-init; size=%d; digest=%s; segment_count=%d; segment_size=%d"
                        .formatted(file.size(), Digests.of(file), count, size));
        Answer answer =
                session.require(
                        session.send("POST", staging, headers, BodyPublishers.noBody()),
                        "a package in segments");
        return answer.header("Location")
                .map(staging::resolve)
                .orElseThrow(
                        () ->
                                session.http()
                                        .wrong("the service gives no Temporary-URL for segments"));
    }

    private void segment(URI staged, ItemFile file, long number, long from, long count)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/octet-stream");
        headers.put("Content-Disposition", "segment; segment_number=" + number);
        headers.put("Digest", Digests.of(file.open(from, count)));
        session.require(
                session.send("POST", staged, headers, Http.content(file, from, count)),
                "segment %d of the package".formatted(number));
    }

    private void refer(URI object, URI staged, ItemFile file) throws IOException {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("@context", "https://swordapp.github.io/swordv3/swordv3.jsonld");
        document.put("@type", "ByReference");
        document.putArray("byReferenceFiles")
                .addObject()
                .put("@id", staged.toString())
                .put("contentType", "application/zip")
                .put("contentLength", file.size())
                .put("contentDisposition", "attachment; filename=" + file.name())
                .put("packaging", binding.packaging().toString())
                .put("digest", Digests.of(file));
        byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = session.changing(object);
        headers.put("Content-Type", "application/json");
        headers.put("Content-Disposition", "attachment; by-reference=true");
        headers.put("Digest", Digests.of(body));
        headers.put("In-Progress", "true");
        session.require(
                session.send("POST", object, headers, BodyPublishers.ofByteArray(body)),
                "the reference to the package");
    }
}
