// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * The weekly digest.
 *
 * @param to librarians' addresses; none for no digest
 * @param day when it goes out
 * @param at time of that day
 * @param zone time zone of both
 * @param stuckAfter how long PASS may take to deliver before the digest names it
 * @param unansweredAfter how long a repository may take to answer
 * @param datesAhead how far it looks ahead
 * @param tokenExpires last day of the token for NIH's compliance service
 */
public record DigestSettings(
        List<String> to,
        DayOfWeek day,
        LocalTime at,
        ZoneId zone,
        Duration stuckAfter,
        Duration unansweredAfter,
        Period datesAhead,
        Optional<LocalDate> tokenExpires) {

    public DigestSettings {
        to = List.copyOf(to);
    }

    /** The same for these addresses. */
    DigestSettings to(List<String> addresses) {
        return new DigestSettings(
                addresses, day, at, zone, stuckAfter, unansweredAfter, datesAhead, tokenExpires);
    }

    /** The last moment, now included, at which a digest was due. */
    public ZonedDateTime lastDue(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate day = local.toLocalDate().with(TemporalAdjusters.previousOrSame(this.day));
        ZonedDateTime due = day.atTime(at).atZone(zone);
        return due.isAfter(local) ? due.minusWeeks(1) : due;
    }
}
