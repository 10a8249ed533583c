// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A database to read from.
 *
 * @param url JDBC address
 * @param username who reads
 * @param password their password
 * @param queries SQL by what is loaded; each has the columns of the CSV file, or others that {@code
 *     columns} translates
 * @param columns name in the query's result to name in the CSV file
 */
public record JdbcSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue Map<String, String> queries,
        @DefaultValue Map<String, String> columns) {

    String column(String label) {
        for (Map.Entry<String, String> column : columns.entrySet()) {
            if (column.getKey().equalsIgnoreCase(label)) {
                return column.getValue();
            }
        }
        return label.toUpperCase(Locale.ROOT);
    }
}
