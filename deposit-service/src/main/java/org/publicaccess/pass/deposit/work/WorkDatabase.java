// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;

/** The service's own schema as one process sees it. */
public final class WorkDatabase {

    /** Work that goes on by itself. */
    static final String OPEN = "stage NOT IN ('delivered', 'failed')";

    /** Work that nobody is at. */
    static final String FREE = "(lease_until IS NULL OR lease_until <= :now)";

    static final String END_LEASE = "lease_owner = NULL, lease_until = NULL";

    private final JdbcClient client;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final String owner;
    private final Duration lease;

    /**
     * @param owner name of this process among all that work on the same database
     * @param lease how long a claim holds without a heartbeat
     */
    public WorkDatabase(
            JdbcClient client,
            TransactionOperations transactions,
            Clock clock,
            String owner,
            Duration lease) {
        this.client = client;
        this.transactions = transactions;
        this.clock = clock;
        this.owner = owner;
        this.lease = lease;
    }

    /**
     * A statement that may name {@code :now}, {@code :lease} (a claim's end) and {@code :owner}.
     */
    StatementSpec sql(String statement) {
        return client.sql(statement)
                .param("now", at(now()))
                .param("lease", at(now().plus(lease)))
                .param("owner", owner);
    }

    <T> T inTransaction(Supplier<T> statements) {
        return Objects.requireNonNull(transactions.execute(_ -> statements.get()));
    }

    Instant now() {
        return clock.instant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
