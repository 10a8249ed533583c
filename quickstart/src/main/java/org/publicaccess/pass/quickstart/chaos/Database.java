// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The services' database as its superuser sees it. */
final class Database {

    private final String url;
    private final String password;

    Database(int port, String name, String password) {
        this.url = "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5".formatted(port, name);
        this.password = password;
    }

    /** The rows of an answer, each value as text; an empty text for none. */
    List<List<String>> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    String value = answer.getString(column);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    int number(String sql) throws SQLException {
        return Integer.parseInt(rows(sql).getFirst().getFirst());
    }
}
