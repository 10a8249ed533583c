// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.loaders.kit.run.LoaderException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The result of a query, read row by row. Times without a zone count as UTC. */
public final class JdbcSource implements Source {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private final JdbcSettings settings;
    private final String query;
    private final Map<String, ?> parameters;

    /**
     * @param query SQL with named parameters such as {@code :since}
     */
    public JdbcSource(JdbcSettings settings, String query, Map<String, ?> parameters) {
        this.settings = settings;
        this.query = query;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    public String name() {
        return "the database";
    }

    @Override
    public void read(Rows rows) {
        try (Connection connection =
                DriverManager.getConnection(
                        settings.url(), settings.username(), settings.password())) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false); // else PostgreSQL's driver holds the whole result
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.setFetchSize(500);
            new NamedParameterJdbcTemplate(jdbc).query(query, parameters, handler(rows));
        } catch (SQLException | DataAccessException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new LoaderException("The database cannot be read: " + cause.getMessage(), e);
        }
    }

    private RowCallbackHandler handler(Rows rows) {
        long[] number = {0};
        return result -> row(result, ++number[0], rows);
    }

    private void row(ResultSet result, long number, Rows rows) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String value = text(result.getObject(i));
            if (value != null) {
                values.put(settings.column(meta.getColumnLabel(i)), value);
            }
        }
        String place = "row " + number;
        try {
            rows.row(new Row(place, values));
        } catch (RefusedRowException e) {
            rows.refused(place, e.getMessage());
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Timestamp time -> TIME.format(time.toLocalDateTime());
            case java.sql.Clob clob -> clob(clob);
            default -> value.toString();
        };
    }

    private static String clob(java.sql.Clob clob) {
        try {
            return clob.getSubString(1, CsvSource.MAX_CELL);
        } catch (SQLException e) {
            throw new LoaderException("A long text cannot be read: " + e.getMessage(), e);
        }
    }
}
