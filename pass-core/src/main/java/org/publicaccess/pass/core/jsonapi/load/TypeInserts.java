// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ValueKind;
import org.publicaccess.pass.core.jsonapi.schema.Values;
import tools.jackson.databind.JsonNode;

/** Inserts resources of one type with their links. */
final class TypeInserts implements AutoCloseable {

    private final ResourceType type;
    private final Connection connection;
    private final List<Relationship> toOne;
    private final PreparedStatement rows;
    private final List<PreparedStatement> joins = new ArrayList<>();
    private int inserted;

    TypeInserts(ResourceType type, Connection connection) throws SQLException {
        this.type = type;
        this.connection = connection;
        this.toOne = FolderLoader.toOne(type);
        List<String> columns = new ArrayList<>(List.of("id"));
        type.attributes().values().forEach(attribute -> columns.add(attribute.column()));
        toOne.forEach(link -> columns.add(link.column()));
        this.rows =
                connection.prepareStatement(
                        "INSERT INTO %s (%s, created_by, updated_by) VALUES (%s, 'import', 'import')"
                                .formatted(
                                        type.table(),
                                        String.join(", ", columns),
                                        String.join(
                                                ", ", Collections.nCopies(columns.size(), "?"))));
        for (Relationship link : FolderLoader.toMany(type)) {
            var join = link.join().orElseThrow();
            joins.add(
                    connection.prepareStatement(
                            "INSERT INTO %s (%s, %s) VALUES (?, ?) ON CONFLICT DO NOTHING"
                                    .formatted(join.name(), join.ownerColumn(), link.column())));
        }
    }

    int rows() {
        return inserted;
    }

    void insert(List<JsonNode> resources) throws SQLException {
        for (JsonNode resource : resources) {
            bind(resource);
            rows.addBatch();
        }
        rows.executeBatch();
        inserted += resources.size();
        List<Relationship> toMany = FolderLoader.toMany(type);
        for (int i = 0; i < toMany.size(); i++) {
            insertLinks(resources, toMany.get(i), joins.get(i));
        }
    }

    private void insertLinks(List<JsonNode> resources, Relationship link, PreparedStatement join)
            throws SQLException {
        for (JsonNode resource : resources) {
            for (JsonNode target : linkage(resource, link)) {
                join.setLong(1, id(resource));
                join.setLong(2, id(target));
                join.addBatch();
            }
        }
        join.executeBatch();
    }

    private void bind(JsonNode resource) throws SQLException {
        int index = 1;
        rows.setLong(index++, id(resource));
        for (Attribute attribute : type.attributes().values()) {
            bind(index++, attribute, resource.path("attributes").path(attribute.name()));
        }
        for (Relationship link : toOne) {
            JsonNode target = linkage(resource, link);
            if (target.isObject()) {
                rows.setLong(index++, id(target));
            } else {
                rows.setNull(index++, Types.BIGINT);
            }
        }
    }

    private void bind(int index, Attribute attribute, JsonNode value) throws SQLException {
        boolean version = type.versionAttribute().filter(attribute.name()::equals).isPresent();
        if (attribute.kind().isList()) {
            Object[] elements = value.valueStream().map(JsonNode::asString).toArray();
            rows.setArray(index, connection.createArrayOf("text", elements));
        } else if (value.isMissingNode() || value.isNull()) {
            rows.setObject(index, version ? 0L : null, sqlType(attribute.kind()));
        } else {
            rows.setObject(index, read(attribute, value.asString()), sqlType(attribute.kind()));
        }
    }

    private static Object read(Attribute attribute, String text) {
        return switch (attribute.kind()) {
            case BOOLEAN -> Values.bool(text);
            case INTEGER -> Values.integer(text);
            case INSTANT -> Values.instant(text).atOffset(ZoneOffset.UTC);
            case ENUM -> Values.constant(attribute, text);
            default -> Values.text(text);
        };
    }

    private static int sqlType(ValueKind kind) {
        return switch (kind) {
            case BOOLEAN -> Types.BOOLEAN;
            case INTEGER -> Types.BIGINT;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            default -> Types.VARCHAR;
        };
    }

    private static JsonNode linkage(JsonNode resource, Relationship link) {
        return resource.path("relationships").path(link.name()).path("data");
    }

    private static long id(JsonNode resource) {
        return Values.integer(resource.path("id").asString());
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        for (PreparedStatement join : joins) {
            join.close();
        }
    }
}
