// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrateCommandIT {

    private final TestPostgres.Database database = TestPostgres.newDatabase();
    private final JdbcClient jdbc =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            database.url(), database.user(), database.password()));

    @Test
    void schemaIsThereAndMayBeMigratedAgain() {
        migrate();
        long migrations = migrations();
        migrate();

        assertThat(migrations).isPositive();
        assertThat(migrations()).isEqualTo(migrations);
    }

    private long migrations() {
        return jdbc.sql("SELECT count(*) FROM core.flyway_schema_history WHERE success")
                .query(Long.class)
                .single();
    }

    private void migrate() {
        MigrateCommand.run(
                "--PASS_CORE_DATABASE_URL=" + database.url(),
                "--PASS_CORE_DATABASE_USERNAME=" + database.user(),
                "--PASS_CORE_DATABASE_PASSWORD=" + database.password());
    }
}
