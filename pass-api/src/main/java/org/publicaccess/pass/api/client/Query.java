// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which resources to read.
 *
 * @param type JSON:API type
 * @param parameters query parameters of JSON:API, unencoded
 */
public record Query(String type, Map<String, String> parameters) {

    public Query {
        parameters = Map.copyOf(parameters);
    }

    /** All resources of a type. */
    public static Query of(String type) {
        return new Query(type, Map.of());
    }

    /** Only those that match an RSQL expression; quote values with {@link #quote}. */
    public Query filter(String rsql) {
        return with("filter[" + type + "]", rsql);
    }

    /** With these relationship paths in the answer. */
    public Query include(String... paths) {
        return with("include", String.join(",", paths));
    }

    /** With these attributes and relationships of the type alone. */
    public Query fields(String... names) {
        return with("fields[" + type + "]", String.join(",", names));
    }

    /** In this order, for example {@code -submittedDate,id}. */
    public Query sort(String keys) {
        return with("sort", keys);
    }

    /** One page, counted from 1. */
    public Query page(int number, int size) {
        return with("page[number]", "" + number).with("page[size]", "" + size);
    }

    /** The first page in the order of the ids. */
    public Query first(int size) {
        return with("page[first]", "" + size);
    }

    /** The page behind an id, in the order of the ids. */
    public Query after(String id, int size) {
        return with("page[after]", id).with("page[size]", "" + size);
    }

    /** {@code value} as an RSQL string literal. */
    public static String quote(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Query with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Query(type, more);
    }

    String queryString() {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
