// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;

/** Tells which ids stand for resources that the caller may see. */
final class VisibleIds {

    private final ResourceTypes types;
    private final Visibility visibility;

    VisibleIds(ResourceTypes types, Visibility visibility) {
        this.types = types;
        this.visibility = visibility;
    }

    Set<Long> among(Connection connection, ResourceType type, Set<Long> ids) throws SQLException {
        Scope scope = Scope.ofFew(types, type);
        Statement statement =
                Statement.of(
                        select(scope.id())
                                .from(scope.table())
                                .where(
                                        condition(
                                                "{0} = any({1}::bigint[])",
                                                scope.id(), val(ids.toArray(Long[]::new))))
                                .and(visibility.rows(scope)));
        Set<Long> visible = new HashSet<>();
        try (PreparedStatement prepared = statement.prepare(connection);
                ResultSet row = prepared.executeQuery()) {
            while (row.next()) {
                visible.add(row.getLong(1));
            }
            return visible;
        }
    }
}
