// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.publicaccess.pass.core.jsonapi.read.Projection.AttributeColumn;
import org.publicaccess.pass.core.jsonapi.read.Projection.LinkColumn;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;

/** Writes rows as resource objects. Dates are UTC with three digits of a second's fraction. */
final class ResourceJson {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final String base;

    /**
     * A writer whose links begin with {@code base}, for example {@code
     * https://pass.example.edu/data}.
     */
    ResourceJson(String base) {
        this.base = base;
    }

    static String date(Instant instant) {
        return DATE.format(instant);
    }

    void write(JsonBuffer json, Projection projection, ResultSet row) throws SQLException {
        String id = Long.toString(row.getLong(1));
        String self = base + "/" + projection.type().name() + "/" + id;
        json.raw("{\"type\":\"").raw(projection.type().name()).raw("\",\"id\":\"").raw(id).raw('"');
        attributes(json, projection, row);
        relationships(json, projection, row, self);
        json.raw(",\"links\":{\"self\":").string(self).raw("}}");
    }

    private static void attributes(JsonBuffer json, Projection projection, ResultSet row)
            throws SQLException {
        boolean visible =
                projection.visibleIndex() == 0 || row.getBoolean(projection.visibleIndex());
        boolean first = true;
        for (AttributeColumn column : projection.attributes()) {
            if (column.restricted() && !visible) {
                continue;
            }
            json.raw(first ? ",\"attributes\":{\"" : ",\"")
                    .raw(column.attribute().name())
                    .raw("\":");
            value(json, column, row);
            first = false;
        }
        if (!first) {
            json.raw('}');
        }
    }

    private static void value(JsonBuffer json, AttributeColumn column, ResultSet row)
            throws SQLException {
        int index = column.index();
        switch (column.attribute().kind()) {
            case TEXT, URI, ENUM -> {
                String text = row.getString(index);
                if (text == null) {
                    json.raw(NULL);
                } else {
                    json.string(text);
                }
            }
            case TEXTS, ENUMS -> texts(json, row, index);
            case INSTANT -> {
                // Timestamp would turn old dates into those of the Julian calendar.
                OffsetDateTime time = row.getObject(index, OffsetDateTime.class);
                if (time == null) {
                    json.raw(NULL);
                } else {
                    json.raw('"').raw(date(time.toInstant())).raw('"');
                }
            }
            case BOOLEAN -> {
                boolean truth = row.getBoolean(index);
                json.raw(row.wasNull() ? "null" : Boolean.toString(truth));
            }
            case INTEGER -> {
                long number = row.getLong(index);
                json.raw(row.wasNull() ? "null" : Long.toString(number));
            }
        }
    }

    private static void texts(JsonBuffer json, ResultSet row, int index) throws SQLException {
        java.sql.Array array = row.getArray(index);
        String[] texts = array == null ? new String[0] : (String[]) array.getArray();
        char separator = '[';
        for (String text : texts) {
            json.raw(separator).string(text);
            separator = ',';
        }
        json.raw(texts.length == 0 ? "[]" : "]");
    }

    private static void relationships(
            JsonBuffer json, Projection projection, ResultSet row, String self)
            throws SQLException {
        boolean first = true;
        for (LinkColumn link : projection.links()) {
            if (!link.shown()) {
                continue;
            }
            String name = link.relationship().name();
            json.raw(first ? ",\"relationships\":{\"" : ",\"").raw(name);
            json.raw("\":{\"links\":{\"self\":").string(self + "/relationships/" + name);
            json.raw(",\"related\":").string(self + "/" + name).raw("},\"data\":");
            linkage(json, link.relationship(), ids(row, link));
            json.raw('}');
            first = false;
        }
        if (!first) {
            json.raw('}');
        }
    }

    /** The document of a relationship. */
    void writeLinkage(JsonBuffer json, Place.Single owner, LinkColumn link, ResultSet row)
            throws SQLException {
        String self = base + "/" + owner.type().name() + "/" + owner.id();
        String name = link.relationship().name();
        json.raw("{\"data\":");
        linkage(json, link.relationship(), ids(row, link));
        json.raw(",\"links\":{\"self\":").string(self + "/relationships/" + name);
        json.raw(",\"related\":").string(self + "/" + name).raw("}}");
    }

    static void linkage(JsonBuffer json, Relationship relationship, long[] ids) {
        if (!relationship.toMany()) {
            if (ids.length == 0) {
                json.raw(NULL);
            } else {
                identifier(json, relationship, ids[0]);
            }
            return;
        }
        char separator = '[';
        for (long id : ids) {
            json.raw(separator);
            identifier(json, relationship, id);
            separator = ',';
        }
        json.raw(ids.length == 0 ? "[]" : "]");
    }

    private static void identifier(JsonBuffer json, Relationship relationship, long id) {
        json.raw("{\"type\":\"")
                .raw(relationship.targetType())
                .raw("\",\"id\":\"")
                .number(id)
                .raw("\"}");
    }

    static long[] ids(ResultSet row, LinkColumn link) throws SQLException {
        if (!link.relationship().toMany()) {
            long id = row.getLong(link.index());
            return row.wasNull() ? new long[0] : new long[] {id};
        }
        Long[] boxed = (Long[]) row.getArray(link.index()).getArray();
        long[] ids = new long[boxed.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = boxed[i];
        }
        return ids;
    }
}
