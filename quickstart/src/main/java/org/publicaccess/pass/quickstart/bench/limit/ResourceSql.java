// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.limit;

import java.util.ArrayList;
import java.util.List;

/** Builds the SQL expression that makes a row the JSON object which core sends for it. */
final class ResourceSql {

    private final String base;
    private final String type;
    private final String row;
    private final List<String> attributes = new ArrayList<>();
    private final List<String> relationships = new ArrayList<>();

    /**
     * The object of a row.
     *
     * @param base what links begin with
     * @param row alias of the row
     */
    ResourceSql(String base, String type, String row) {
        this.base = base;
        this.type = type;
        this.row = row;
    }

    /** An attribute that is a column as it is. */
    ResourceSql attribute(String name, String column) {
        return expression(name, row + "." + column);
    }

    ResourceSql instant(String name, String column) {
        return expression(
                name,
                "to_char(%s.%s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
                        .formatted(row, column));
    }

    private ResourceSql expression(String name, String sql) {
        attributes.add("'%s', %s".formatted(name, sql));
        return this;
    }

    ResourceSql toOne(String name, String column, String target) {
        String key = row + "." + column;
        return relationship(
                name,
                "CASE WHEN %s IS NOT NULL THEN %s END".formatted(key, identifier(target, key)));
    }

    ResourceSql toMany(String name, String table, String owner, String element, String target) {
        return relationship(
                name,
                ("(SELECT coalesce(json_agg(%1$s ORDER BY link.%2$s), '[]'::json) FROM %3$s link"
                                + " WHERE link.%4$s = %5$s.id)")
                        .formatted(
                                identifier(target, "link." + element), element, table, owner, row));
    }

    private static String identifier(String type, String id) {
        return "json_build_object('type', '%s', 'id', %s::text)".formatted(type, id);
    }

    private ResourceSql relationship(String name, String data) {
        relationships.add(
                "'%1$s', json_build_object('links', json_build_object('self', %2$s, 'related', %3$s), 'data', %4$s)"
                        .formatted(name, link("/relationships/" + name), link("/" + name), data));
        return this;
    }

    private String link(String end) {
        return "'%s/%s/' || %s.id || '%s'".formatted(base, type, row, end);
    }

    /** The whole expression. */
    @Override
    public String toString() {
        String links =
                relationships.isEmpty()
                        ? ""
                        : "'relationships', json_build_object("
                                + String.join(", ", relationships)
                                + "), ";
        return ("json_build_object('type', '%s', 'id', %s.id::text, 'attributes',"
                        + " json_build_object(%s), %s'links', json_build_object('self', %s))")
                .formatted(type, row, String.join(", ", attributes), links, link(""));
    }
}
