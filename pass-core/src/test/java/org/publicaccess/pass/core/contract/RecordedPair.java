// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One recorded request with its answer. */
record RecordedPair(String file, JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All pairs in the order in which they were sent. */
    static List<RecordedPair> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(RecordedPair::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedPair read(Path file) {
        try {
            return new RecordedPair(
                    file.getFileName().toString(), JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean bodyIsBinding() {
        return json.path("binding").asString().equals("full");
    }

    String method() {
        return json.path("request").path("method").asString();
    }

    String path() {
        return json.path("request").path("path").asString();
    }

    String account() {
        return json.path("request").path("auth").asString();
    }

    JsonNode headers() {
        return json.path("request").path("headers");
    }

    JsonNode body() {
        return json.path("request").path("body");
    }

    int status() {
        return json.path("response").path("status").asInt();
    }

    String contentType() {
        return json.path("response").path("headers").path("content-type").asString("");
    }

    JsonNode answer() {
        return json.path("response").path("body");
    }

    /** Whether a list answer is in an order that binds: it asks for one, or a page cuts it off. */
    boolean ordered() {
        return path().contains("sort=");
    }
}
