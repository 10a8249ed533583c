// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

class HealthIT {

    @Test
    void aWorkingCoreIsUpForEverybody() {
        Answer answer = CoreServer.shared().http().get("/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void coreIsDownAsLongAsItsDatabaseIs() throws SQLException {
        try (CoreServer core = CoreServer.start(Map.of())) {
            String database =
                    core.jdbc().sql("SELECT current_database()").query(String.class).single();

            allowConnections(database, false);
            Answer down = core.http().get("/health");
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.text()).isEqualTo("{\"status\":\"DOWN\"}");

            allowConnections(database, true);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> core.http().get("/health").status() == 200);
        }
    }

    private static void allowConnections(String database, boolean allowed) throws SQLException {
        TestPostgres.Database other = TestPostgres.newDatabase();
        try (Connection connection =
                        DriverManager.getConnection(other.url(), other.user(), other.password());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS " + allowed);
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                            + database
                            + "'");
        }
    }
}
