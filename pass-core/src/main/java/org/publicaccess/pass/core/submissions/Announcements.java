// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.core.identity.PublicAddress;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.PersonRole;
import org.publicaccess.pass.core.model.StoredResource;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.SubmissionEvent;
import org.publicaccess.pass.core.model.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every transition ends with one event: the one that its author posted before or
 * with it, or else one that the server writes.
 */
@Component
class Announcements {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PublicAddress address;
    private final Clock clock;

    Announcements(EntityManager entities, JdbcClient jdbc, PublicAddress address, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.address = address;
        this.clock = clock;
    }

    /** Claims the event of a transition, or writes it. */
    void announce(
            Transition transition, PendingChange change, PendingChanges changes, Person person) {
        Submission submission = (Submission) change.entity();
        EventType type = transition.event(submission.submitter().isPresent());
        List<PendingChange> posted =
                changes.of("submissionEvent")
                        .filter(event -> event.operation() == Operation.CREATE)
                        .filter(event -> isOf(event, submission))
                        .toList();
        boolean announced =
                posted.stream().anyMatch(event -> type == event(event).eventType().orElse(null))
                        || hasUnclaimed(submission.id(), type, person);
        if (!announced) {
            write(transition, type, change, changes, person);
        }
        // What was announced for an earlier state must not stand for a later transition.
        posted.forEach(event -> event(event).claim());
        jdbc.sql(
                        "UPDATE submission_events SET claimed = true WHERE submission_id = ? AND NOT claimed")
                .param(submission.id())
                .update();
    }

    private static SubmissionEvent event(PendingChange change) {
        return (SubmissionEvent) change.entity();
    }

    private static boolean isOf(PendingChange event, Submission submission) {
        return event(event)
                .submission()
                .filter(one -> StoredResource.idOf(one) == submission.id())
                .isPresent();
    }

    private boolean hasUnclaimed(long submission, EventType type, Person person) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM submission_events
                            WHERE submission_id = ? AND event_type = ? AND created_by = ?
                                AND NOT claimed)""")
                .params(submission, type.wire(), person.name())
                .query(Boolean.class)
                .single();
    }

    private void write(
            Transition transition,
            EventType type,
            PendingChange change,
            PendingChanges changes,
            Person person) {
        if (transition.needsComment()) {
            throw missingComment(transition, change, "submissionStatus");
        }
        SubmissionEvent event = new SubmissionEvent();
        PendingChange added = changes.add(event);
        added.set("eventType", type);
        added.set("submission", change.entity());
        sign(added, transition.actors(), SubmissionState.before(change).roles(person), person);
        event.claim();
    }

    /** Fills in what the server knows better than the client: who did it, as what, when. */
    void sign(PendingChange event, List<PersonRole> actors, Set<PersonRole> roles, Person person) {
        event.set("performedBy", entities.getReference(User.class, person.id()));
        event.set("performerRole", role(actors, roles));
        event.set("performedDate", clock.instant().truncatedTo(ChronoUnit.MILLIS));
        SubmissionEvent entity = event(event);
        if (entity.link().isEmpty()) {
            long submission =
                    StoredResource.idOf(Objects.requireNonNull(entity.submission().orElse(null)));
            event.set("link", address.of("/app/submissions/" + submission));
        } else if (!address.covers(entity.link().get())) {
            throw event.refusal(
                    "link",
                    ErrorCode.UNPROCESSABLE,
                    "The link must lead to this PASS, %s; %s does not."
                            .formatted(address.of("/"), entity.link().get()));
        }
    }

    private static @Nullable PerformerRole role(List<PersonRole> actors, Set<PersonRole> roles) {
        return actors.stream()
                .filter(roles::contains)
                .map(
                        role ->
                                switch (role) {
                                    case SUBMITTER -> PerformerRole.SUBMITTER;
                                    case PREPARER -> PerformerRole.PREPARER;
                                    default -> null; // the wire has no name for others
                                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static JsonApiException missingComment(
            Transition transition, PendingChange change, String field) {
        return change.refusal(
                field,
                ErrorCode.UNPROCESSABLE,
                "To %s needs a comment: post a submissionEvent \"%s\" with one, before or in the same request."
                        .formatted(transition.action(), transition.event(true).wire()));
    }
}
