// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.core.jsonapi.query.IncludeTree;
import org.publicaccess.pass.core.jsonapi.query.Page;
import org.publicaccess.pass.core.jsonapi.query.Page.Cursor;
import org.publicaccess.pass.core.jsonapi.query.Query;
import org.publicaccess.pass.core.jsonapi.read.Projection.LinkColumn;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;

/**
 * Writes one document from one connection: one statement per resource type, and one for the number
 * of all rows.
 */
final class ReadSession {

    private final Selects selects;
    private final ResourceJson resources;
    private final Connection connection;
    private final Query query;
    private final JsonBuffer json;
    private final Includes includes;
    private int rows;
    private long firstId;
    private long lastId;
    private boolean more;

    ReadSession(
            ResourceTypes types,
            Selects selects,
            ResourceJson resources,
            Connection connection,
            Query query,
            JsonBuffer json) {
        this.selects = selects;
        this.resources = resources;
        this.connection = connection;
        this.query = query;
        this.json = json;
        this.includes = new Includes(types);
    }

    /** Writes the document for a place and gives the number of its primary resources. */
    int write(Place place) throws SQLException {
        boolean single = place.isSingle();
        json.raw(single ? "{\"data\":" : "{\"data\":[");
        primary(place);
        if (single) {
            json.raw(rows == 0 ? "null" : "");
        } else {
            json.raw(']');
            page(place);
        }
        included();
        json.raw('}');
        return rows;
    }

    private void primary(Place place) throws SQLException {
        Selects.Plan plan = selects.primary(place);
        Map<String, List<IncludeTree>> children = new HashMap<>();
        query.include().children().forEach((name, child) -> children.put(name, List.of(child)));
        try (PreparedStatement prepared = plan.statement().prepare(connection);
                ResultSet row = prepared.executeQuery()) {
            while (row.next() && !isFull()) {
                lastId = row.getLong(1);
                firstId = rows == 0 ? lastId : firstId;
                json.raw(rows++ == 0 ? "" : ",");
                includes.write(place.type().name(), lastId);
                resources.write(json, plan.projection(), row);
                follow(plan.projection(), row, children);
            }
        }
    }

    /**
     * The statement gives one row more than the page holds, which tells that there is another page.
     */
    private boolean isFull() {
        more = rows == query.page().limit();
        return more;
    }

    private void follow(
            Projection projection, ResultSet row, Map<String, List<IncludeTree>> children)
            throws SQLException {
        for (var child : children.entrySet()) {
            LinkColumn link = projection.link(child.getKey());
            long[] ids = ResourceJson.ids(row, link);
            for (IncludeTree node : child.getValue()) {
                includes.request(link.relationship().targetType(), ids, node);
            }
        }
    }

    private void page(Place place) throws SQLException {
        Page page = query.page();
        if (!page.asked()) {
            return;
        }
        json.raw(",\"meta\":{\"page\":{");
        if (page.cursor().isPresent()) {
            cursors(page.cursor().get());
        } else {
            json.raw("\"number\":").number(page.number()).raw(',');
        }
        json.raw("\"limit\":").number(page.limit());
        if (page.totals()) {
            long total = total(place);
            long pages = (total + page.limit() - 1) / page.limit();
            json.raw(",\"totalPages\":").number(pages).raw(",\"totalRecords\":").number(total);
        }
        json.raw("}}");
    }

    private void cursors(Cursor cursor) {
        boolean next = more || cursor instanceof Cursor.Before;
        json.raw("\"hasNextPage\":").raw(Boolean.toString(next)).raw(',');
        if (rows > 0) {
            json.raw("\"startCursor\":\"").number(firstId).raw("\",");
            json.raw("\"endCursor\":\"").number(lastId).raw("\",");
        }
    }

    private long total(Place place) throws SQLException {
        try (PreparedStatement prepared = selects.total(place).prepare(connection);
                ResultSet result = prepared.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private void included() throws SQLException {
        if (query.include().children().isEmpty()) {
            return;
        }
        json.raw(",\"included\":[");
        boolean first = true;
        for (var batch = includes.next(); batch.isPresent(); batch = includes.next()) {
            first = include(batch.get(), first);
        }
        json.raw(']');
    }

    private boolean include(Includes.Batch batch, boolean first) throws SQLException {
        Selects.Plan plan = selects.included(batch);
        boolean none = first;
        try (PreparedStatement prepared = plan.statement().prepare(connection);
                ResultSet row = prepared.executeQuery()) {
            while (row.next()) {
                long id = row.getLong(1);
                if (includes.write(batch.type().name(), id)) {
                    json.raw(none ? "" : ",");
                    resources.write(json, plan.projection(), row);
                    none = false;
                }
                follow(plan.projection(), row, batch.children(id));
            }
        }
        return none;
    }
}
