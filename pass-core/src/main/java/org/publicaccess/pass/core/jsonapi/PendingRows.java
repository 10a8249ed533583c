// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Rows that the records of a request's changes will get. They are written together when all
 * listeners were told: what one change adds to several tables goes to the database in one message.
 */
public final class PendingRows {

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    /**
     * Adds a row.
     *
     * @param insert SQL that writes it
     * @param values of the SQL's parameters, in their order; an array of strings is a {@code
     *     text[]}
     */
    public void add(String insert, @Nullable Object... values) {
        rows.computeIfAbsent(insert, _ -> new ArrayList<>()).add(values);
    }

    /** Writes what was added, in the order in which each kind of row came first. */
    void write(JdbcTemplate jdbc) {
        if (rows.values().stream().allMatch(each -> each.size() == 1)) {
            List<@Nullable Object> values =
                    rows.values().stream().flatMap(each -> Arrays.stream(each.getFirst())).toList();
            jdbc.execute(
                    String.join(";\n", rows.keySet()),
                    (PreparedStatementCallback<Boolean>)
                            statement -> {
                                bind(statement, values);
                                return statement.execute();
                            });
        } else {
            rows.forEach(
                    (insert, each) ->
                            jdbc.batchUpdate(
                                    insert,
                                    each,
                                    each.size(),
                                    (statement, values) -> bind(statement, Arrays.asList(values))));
        }
        rows.clear();
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof String[] words) {
                value = statement.getConnection().createArrayOf("text", words);
            }
            statement.setObject(i + 1, value);
        }
    }
}
