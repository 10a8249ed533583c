// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.WireValue;
import org.publicaccess.pass.api.client.ResourceRef;

/** Something that mails are sent about, once for each of its recipients. */
public sealed interface Occasion {

    /** Its name in the service's memory; the Message-IDs of its mails derive from it. */
    String key();

    /** An event of a submission. */
    record Event(ResourceRef event) implements Occasion {
        @Override
        public String key() {
            return event.toString();
        }
    }

    /**
     * An approval request that nobody answered.
     *
     * @param request the event that asked
     * @param number 1 for the first reminder
     */
    record Reminder(ResourceRef request, int number) implements Occasion {
        @Override
        public String key() {
            return request + "/reminder/" + number;
        }
    }

    /**
     * A deposit that came to nothing.
     *
     * @param status failed or rejected
     * @param round 1 for the first sending, one more for every time it was sent anew
     */
    record Problem(ResourceRef deposit, DepositStatus status, long round) implements Occasion {
        @Override
        public String key() {
            return "%s/%s/%d".formatted(deposit, status.wire(), round);
        }
    }

    /**
     * An invitation to approve that somebody with another address accepted.
     *
     * @param history core's record of it
     */
    record Acceptance(ResourceRef history) implements Occasion {
        @Override
        public String key() {
            return history.toString();
        }
    }

    /** A submission that every repository has taken. */
    record Completion(ResourceRef submission) implements Occasion {
        @Override
        public String key() {
            return submission + "/complete";
        }
    }

    /**
     * The digest of a week.
     *
     * @param day when it is due
     */
    record Digest(LocalDate day) implements Occasion {
        @Override
        public String key() {
            return "digest/" + day;
        }
    }

    /** The occasion with this key. */
    static Occasion of(String key) {
        Matcher parts = Keys.FORM.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No occasion is called " + key);
        }
        if (parts.group("day") != null) {
            return new Digest(LocalDate.parse(parts.group("day")));
        }
        ResourceRef ref = new ResourceRef(parts.group("type"), parts.group("id"));
        if (parts.group("what") == null) {
            return ref.type().equals("history") ? new Acceptance(ref) : new Event(ref);
        }
        return switch (parts.group("what")) {
            case "complete" -> new Completion(ref);
            case "reminder" -> new Reminder(ref, Integer.parseInt(parts.group("number")));
            default -> new Problem(ref, status(parts), Long.parseLong(parts.group("number")));
        };
    }

    private static DepositStatus status(Matcher parts) {
        return WireValue.parse(DepositStatus.class, parts.group("what")).orElseThrow();
    }

    /** How keys are written. */
    final class Keys {
        private static final Pattern FORM =
                Pattern.compile(
                        "digest/(?<day>\\d{4}-\\d\\d-\\d\\d)|(?<type>submissionEvent|history|deposit|submission)/(?<id>\\d+)"
                                + "(?:/(?<what>complete|reminder|failed|rejected)(?:/(?<number>\\d+))?)?");

        private Keys() {}
    }
}
