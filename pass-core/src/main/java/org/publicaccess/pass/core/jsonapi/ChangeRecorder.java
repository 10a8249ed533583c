// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.AuditorAware;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The single way by which a change becomes known: it goes to the change log (who changed which
 * fields of what) and to every {@link ChangeListener}, in the transaction of the change itself.
 */
public final class ChangeRecorder {

    private static final String INSERT =
            """
            INSERT INTO change_log (changed_at, changed_by, operation, resource_type, resource_id, fields)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final List<ChangeListener> listeners;
    private final AuditorAware<String> caller;
    private final Clock clock;

    public ChangeRecorder(
            JdbcTemplate jdbc,
            List<ChangeListener> listeners,
            AuditorAware<String> caller,
            Clock clock) {
        this.jdbc = jdbc;
        this.listeners = listeners;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records changes that were flushed to the database. */
    public void record(List<ResourceChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        String name = caller.getCurrentAuditor().orElse("system");
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        PendingRows records = new PendingRows();
        for (ResourceChange change : changes) {
            records.add(
                    INSERT,
                    now,
                    name,
                    change.operation().name().toLowerCase(Locale.ROOT),
                    change.type(),
                    change.id(),
                    change.fields().toArray(String[]::new));
            listeners.forEach(listener -> listener.changed(change, records));
        }
        records.write(jdbc);
    }
}
