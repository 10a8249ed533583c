// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides how many deposits are worked on at a repository, for all processes together: a number of
 * slots, and a circuit breaker that leaves a repository alone when it fails again and again.
 */
public final class Gates {

    private static final Logger log = LoggerFactory.getLogger(Gates.class);

    private static final String BY_KEY = " WHERE repository_key = lower(:key)";

    private final WorkDatabase database;
    private final Breaker breaker;
    private final RandomGenerator random = RandomGenerator.getDefault();

    public Gates(WorkDatabase database, Breaker breaker) {
        this.database = database;
        this.breaker = breaker;
    }

    /** Sets how many deposits may be worked on at the same moment at a repository. */
    public void setSlots(String repositoryKey, int slots) {
        database.sql(
                        """
                        INSERT INTO gates (repository_key, slots) VALUES (lower(:key), :slots)
                        ON CONFLICT (repository_key) DO UPDATE SET slots = :slots""")
                .param("key", repositoryKey)
                .param("slots", slots)
                .update();
    }

    private record Gate(int slots, int failures, Optional<Instant> closedUntil) {}

    /**
     * Whether one more deposit may be worked on. Whoever asks in a transaction holds up all others
     * who ask about the same repository until its end, so that no slot is given twice.
     */
    boolean admits(String repositoryKey) {
        Gate gate = lock(repositoryKey);
        if (gate.closedUntil().filter(database.now()::isBefore).isPresent()) {
            return false;
        }
        int used =
                database.sql(
                                """
                                SELECT count(*) FROM work WHERE lower(repository_key) = lower(:key)
                                    AND lease_until > :now AND %s"""
                                        .formatted(WorkDatabase.OPEN))
                        .param("key", repositoryKey)
                        .query(Integer.class)
                        .single();
        return used < (breaker.trips(gate.failures()) ? 1 : gate.slots());
    }

    private Gate lock(String repositoryKey) {
        database.sql(
                        """
                        INSERT INTO gates (repository_key) VALUES (lower(:key))
                        ON CONFLICT DO NOTHING""")
                .param("key", repositoryKey)
                .update();
        return database.sql(
                        "SELECT slots, failures, closed_until FROM gates" + BY_KEY + " FOR UPDATE")
                .param("key", repositoryKey)
                .query(
                        (row, _) ->
                                new Gate(
                                        row.getInt("slots"),
                                        row.getInt("failures"),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "closed_until",
                                                                OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /**
     * Notes that an attempt failed at the repository, and closes its gate when it is one of many.
     */
    public void failed(String repositoryKey) {
        database.inTransaction(
                () -> {
                    int failures = lock(repositoryKey).failures() + 1;
                    Optional<Instant> until = breaker.closedUntil(failures, database.now(), random);
                    until.ifPresent(
                            instant ->
                                    log.warn(
                                            "Repository {}: {} attempts failed in a row; nothing is"
                                                    + " sent before {}",
                                            repositoryKey,
                                            failures,
                                            instant));
                    return database.sql(
                                    "UPDATE gates SET failures = :failures, closed_until = :until"
                                            + BY_KEY)
                            .param("key", repositoryKey)
                            .param("failures", failures)
                            .param("until", until.map(WorkDatabase::at).orElse(null))
                            .update();
                });
    }

    /** Notes that a package reached the repository, which opens its gate. */
    public void succeeded(String repositoryKey) {
        int changed =
                database.sql(
                                "UPDATE gates SET failures = 0, closed_until = NULL"
                                        + BY_KEY
                                        + " AND failures > 0")
                        .param("key", repositoryKey)
                        .update();
        if (changed > 0) {
            log.info("Repository {}: packages arrive again", repositoryKey);
        }
    }
}
