// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.publicaccess.pass.loaders.kit.run.LoaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records from an HTTP interface that answers with JSON, page by page. */
public final class RestSource implements Source {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestSettings settings;
    private final URI first;
    private final Http http;

    public RestSource(RestSettings settings, URI first, Http http) {
        this.settings = settings;
        this.first = first;
        this.http = http;
    }

    @Override
    public String name() {
        return first.getHost() + first.getPath();
    }

    @Override
    public void read(Rows rows) throws IOException {
        Map<String, String> headers =
                settings.token().isEmpty()
                        ? Map.of("Accept", "application/json")
                        : Map.of(
                                "Accept",
                                "application/json",
                                "Authorization",
                                "Bearer " + settings.token());
        long number = 0;
        URI page = first;
        while (page != null) {
            JsonNode answer = parse(http.get(page, headers));
            for (JsonNode item : items(answer)) {
                row(item, ++number, rows);
            }
            page = next(page, answer);
        }
    }

    private JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new LoaderException(name() + " did not answer with JSON.", e);
        }
    }

    private JsonNode items(JsonNode answer) {
        JsonNode items = answer.at(settings.items());
        if (!items.isArray()) {
            throw new LoaderException(
                    "%s has no array at \"%s\"; set the JSON Pointer of its records."
                            .formatted(name(), settings.items()));
        }
        return items;
    }

    private void row(JsonNode item, long number, Rows rows) {
        String place = "record " + number;
        Map<String, String> values = new HashMap<>();
        settings.columns()
                .forEach(
                        (column, pointer) -> {
                            JsonNode value = item.at(pointer);
                            if (value.isValueNode() && !value.isNull()) {
                                values.put(column, value.asString());
                            }
                        });
        try {
            rows.row(new Row(place, values));
        } catch (RefusedRowException e) {
            rows.refused(place, e.getMessage());
        }
    }

    /** The token is for the first page's server, so no other one is asked. */
    private @org.jspecify.annotations.Nullable URI next(URI page, JsonNode answer) {
        JsonNode next = answer.at(settings.next());
        if (!next.isString() || next.asString().isEmpty()) {
            return null;
        }
        URI address = page.resolve(next.asString());
        if (!Objects.equals(address.getAuthority(), first.getAuthority())) {
            throw new LoaderException(
                    "%s leads to another server, %s; that one is not asked."
                            .formatted(name(), address.getHost()));
        }
        return address;
    }
}
