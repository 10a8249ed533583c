// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.postgresql.PGStatement;

/**
 * A rendered SQL statement with its bind values.
 *
 * @param sql with {@code ?} for each value
 * @param values in their order
 */
record Statement(String sql, List<Object> values) {

    private static final DSLContext SQL =
            DSL.using(
                    SQLDialect.POSTGRES,
                    new Settings()
                            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));

    static Statement of(Query query) {
        return new Statement(SQL.render(query), SQL.extractBindValues(query));
    }

    /** The same with another value for its only parameter. */
    Statement with(Object value) {
        if (values.size() != 1) {
            throw new IllegalStateException("One parameter is expected in " + sql);
        }
        return new Statement(sql, List.of(value));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            if (seeksText()) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                switch (value) {
                    case String[] texts ->
                            statement.setArray(i + 1, connection.createArrayOf("text", texts));
                    case Long[] numbers ->
                            statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
                    default -> statement.setObject(i + 1, value);
                }
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /**
     * How many rows hold a text depends on the text. A plan made once for all texts would look for
     * each of them as for a rare one, at a cost that grows with the table.
     */
    private boolean seeksText() {
        return sql.contains(" like ");
    }
}
