// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A read request.
 *
 * @param path segments below {@code /data}
 * @param filter which resources
 * @param sort in which order
 * @param page {@code page[…]} parameters by name
 * @param include paths to include
 * @param fields by type, the only members to show
 */
public record Asked(
        List<String> path,
        Optional<Expression> filter,
        List<Key> sort,
        Map<String, String> page,
        List<List<String>> include,
        Map<String, List<String>> fields) {

    /** A key of a sort order. */
    public record Key(List<String> path, boolean descending) {}

    /** The path with its query; {@code filterName} is one of the names of the filter parameter. */
    public String url(String filterName, Rsql rsql) {
        List<String> query = new ArrayList<>();
        filter.ifPresent(expression -> add(query, filterName, rsql.write(expression)));
        if (!sort.isEmpty()) {
            add(query, "sort", String.join(",", sort.stream().map(Asked::key).toList()));
        }
        page.forEach((name, value) -> add(query, name, value));
        if (!include.isEmpty()) {
            List<String> paths = include.stream().map(one -> String.join(".", one)).toList();
            add(query, "include", String.join(",", paths));
        }
        fields.forEach(
                (type, names) -> add(query, "fields[" + type + "]", String.join(",", names)));
        String all = String.join("&", query);
        return "/data/" + String.join("/", path) + (all.isEmpty() ? "" : "?" + all);
    }

    private static String key(Key key) {
        return (key.descending() ? "-" : "") + String.join(".", key.path());
    }

    private static void add(List<String> query, String name, String value) {
        query.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8));
    }
}
