// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

class RebuildFilesCommandIT {

    private final TestPostgres.Database database = TestPostgres.newDatabase();
    private final JdbcClient jdbc =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            database.url(), database.user(), database.password()));

    @TempDir private Path root;

    @Test
    void theStoreOfAnEarlierSystemGetsItsRowsAndWhatIsMissingIsReported() throws Exception {
        Path sample =
                Path.of(Objects.requireNonNull(getClass().getResource("/ocfl-sample")).toURI());
        FileSystemUtils.copyRecursively(sample, root.resolve("ocfl"));

        assertThat(rebuild()).isZero();
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM core.uploads WHERE state = 'stored' AND restored")
                                .query(Long.class)
                                .single())
                .isEqualTo(5);

        FileSystemUtils.deleteRecursively(root.resolve("ocfl/0a2"));
        assertThat(rebuild()).isEqualTo(2);
    }

    private int rebuild() {
        return RebuildFilesCommand.run(
                "--PASS_CORE_DATABASE_URL=" + database.url(),
                "--PASS_CORE_DATABASE_USERNAME=" + database.user(),
                "--PASS_CORE_DATABASE_PASSWORD=" + database.password(),
                "--PASS_CORE_FILE_SERVICE_ROOT_DIR=" + root);
    }
}
