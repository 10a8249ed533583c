// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The trail of what matters for security: who did what, when, and from where. It can only be added
 * to, which the database sees to. Secrets never go into it.
 */
@Component
public class AuditTrail {

    private static final String INSERT =
            """
            INSERT INTO audit_trail (at, actor, action, subject, address, detail)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final int LONGEST = 300;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditTrail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records what the present caller did, in the transaction that is under way. */
    public void record(AuditAction action, String subject, String detail) {
        String actor = PassPrincipal.current().map(PassPrincipal::name).orElse("system");
        record(actor, action, subject, detail);
    }

    /**
     * Records what somebody did who is not the caller yet.
     *
     * @param actor login name
     * @param action what was done
     * @param subject to whom or what, for example {@code submission/15}; may be empty
     * @param detail more for people; may be empty
     */
    public void record(String actor, AuditAction action, String subject, String detail) {
        jdbc.update(
                INSERT,
                Timestamp.from(clock.instant()),
                storable(actor),
                action.wire(),
                storable(subject),
                address(),
                storable(detail));
    }

    /** Where the present request comes from; {@code local} outside a request. */
    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : "local";
    }

    /** Names are typed by strangers: bounded, and without what PostgreSQL cannot store. */
    private static String storable(String text) {
        String clean = text.replace('\u0000', '\ufffd');
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
