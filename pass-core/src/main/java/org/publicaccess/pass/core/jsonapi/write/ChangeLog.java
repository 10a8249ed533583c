// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.publicaccess.pass.core.jsonapi.ResourceChange;

/** Writes who changed which fields of what, in the transaction of the change. */
final class ChangeLog {

    private static final String INSERT =
            """
            INSERT INTO change_log (changed_at, changed_by, operation, resource_type, resource_id, fields)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private final Clock clock;

    ChangeLog(Clock clock) {
        this.clock = clock;
    }

    void write(Connection connection, String caller, List<ResourceChange> changes)
            throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (ResourceChange change : changes) {
                insert.setTimestamp(1, Timestamp.from(clock.instant()));
                insert.setString(2, caller);
                insert.setString(3, change.operation().name().toLowerCase(Locale.ROOT));
                insert.setString(4, change.type());
                insert.setLong(5, change.id());
                insert.setArray(6, connection.createArrayOf("text", change.fields().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
