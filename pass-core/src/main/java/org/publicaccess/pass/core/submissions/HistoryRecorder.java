// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.publicaccess.pass.core.jsonapi.ChangeListener;
import org.publicaccess.pass.core.jsonapi.PendingRows;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.Deposit;
import org.publicaccess.pass.core.model.File;
import org.publicaccess.pass.core.model.HistoryAction;
import org.publicaccess.pass.core.model.StoredResource;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.SubmissionEvent;
import org.springframework.stereotype.Component;

/** Writes the history of submissions: one record for each act, in the transaction of the change. */
@Component
class HistoryRecorder implements ChangeListener {

    /** The types that a submission is made of. */
    private static final Set<String> PARTS =
            Set.of("submission", "file", "deposit", "submissionEvent");

    /** Nothing is written for a submission that the same request deletes. */
    private static final String INSERT =
            """
            WITH act (action, at, person, administrator, comment, event, caller, fields, submission) AS (
                VALUES (?::text, ?::timestamptz, ?::bigint, ?::boolean, ?::text, ?::text, ?::text, ?::text[], ?::bigint))
            INSERT INTO history (id, action, performed_date, performer_role, comment, changed_fields,
                submission_id, performed_by_id, created_at, created_by, updated_at, updated_by)
            SELECT nextval('resource_id_seq'), a.action, a.at,
                CASE WHEN a.person = 0 THEN 'service' WHEN s.submitter_id = a.person THEN 'submitter'
                    WHEN EXISTS (SELECT FROM submission_preparers p
                        WHERE p.submission_id = s.id AND p.user_id = a.person) THEN 'preparer'
                    WHEN a.administrator THEN 'administrator' ELSE 'other' END,
                coalesce(a.comment, (
                    SELECT e.comment FROM submission_events e
                    WHERE e.submission_id = s.id AND e.event_type = a.event AND e.created_by = a.caller
                    ORDER BY e.created_at DESC, e.id DESC LIMIT 1)),
                a.fields, s.id, (SELECT u.id FROM users u WHERE u.id = a.person),
                a.at, a.caller, a.at, a.caller
            FROM act a JOIN submissions s ON s.id = a.submission""";

    private static final long NOBODY = 0;

    private final Clock clock;

    HistoryRecorder(Clock clock) {
        this.clock = clock;
    }

    /** What is to be recorded: the comment itself, or the event that holds it. */
    private record Act(HistoryAction action, @Nullable String comment, @Nullable EventType event) {
        static Act of(HistoryAction action) {
            return new Act(action, null, null);
        }
    }

    @Override
    public void changed(ResourceChange change, PendingRows records) {
        if (!PARTS.contains(change.type())) {
            return;
        }
        switch (Hibernate.unproxy(change.entity())) {
            case Submission submission -> {
                if (change.operation() != Operation.DELETE) {
                    record(records, change, submission, act(change, submission));
                }
            }
            case File file ->
                    file.submission().ifPresent(of -> record(records, change, of, fileAct(change)));
            case Deposit deposit ->
                    deposit.submission()
                            .ifPresent(of -> record(records, change, of, depositAct(change)));
            case SubmissionEvent event ->
                    event.submission()
                            .ifPresent(
                                    of ->
                                            eventAct(change, event, of)
                                                    .ifPresent(
                                                            act ->
                                                                    record(
                                                                            records, change, of,
                                                                            act)));
            default -> {
                // The other types are no part of a submission.
            }
        }
    }

    private static Act act(ResourceChange change, Submission submission) {
        if (change.operation() == Operation.CREATE) {
            return Act.of(HistoryAction.CREATED);
        }
        SubmissionStatus from = SubmissionState.statusBefore(change);
        SubmissionStatus to = SubmissionState.statusOf(submission);
        if (from == to) {
            return InvitationHistory.of(change, submission)
                    .map(accepted -> new Act(accepted.action(), accepted.comment(), null))
                    .orElseGet(() -> Act.of(HistoryAction.CHANGED));
        }
        SubmissionState before = SubmissionState.before(change);
        return Person.current()
                .flatMap(person -> Transition.between(from, to, before.roles(person)))
                .map(
                        transition ->
                                new Act(
                                        transition.record(),
                                        null,
                                        transition.event(submission.submitter().isPresent())))
                .orElseGet(() -> Act.of(HistoryAction.STATUS_CHANGED));
    }

    private static Act fileAct(ResourceChange change) {
        return Act.of(
                switch (change.operation()) {
                    case CREATE -> HistoryAction.FILE_ADDED;
                    case UPDATE -> HistoryAction.FILE_CHANGED;
                    case DELETE -> HistoryAction.FILE_REMOVED;
                });
    }

    private static Act depositAct(ResourceChange change) {
        return Act.of(
                switch (change.operation()) {
                    case CREATE -> HistoryAction.DEPOSIT_ADDED;
                    case UPDATE -> HistoryAction.DEPOSIT_CHANGED;
                    case DELETE -> HistoryAction.DEPOSIT_REMOVED;
                });
    }

    /** A transition's own event is told by the transition. */
    private static Optional<Act> eventAct(
            ResourceChange change, SubmissionEvent event, Submission submission) {
        String comment = event.comment().orElse(null);
        if (event.eventType().isEmpty()) {
            return Optional.of(new Act(HistoryAction.NOTED, comment, null));
        }
        if (change.operation() != Operation.CREATE) {
            boolean update = change.operation() == Operation.UPDATE;
            return Optional.of(
                    Act.of(update ? HistoryAction.EVENT_CHANGED : HistoryAction.EVENT_REMOVED));
        }
        if (Person.current().isEmpty()) {
            return Optional.of(new Act(HistoryAction.EVENT_RECORDED, comment, null));
        }
        boolean sentAgain =
                !event.isClaimed()
                        && event.eventType().filter(HistoryRecorder::asksForApproval).isPresent()
                        && status(submission) == Transition.SEND_AGAIN.to();
        return sentAgain
                ? Optional.of(new Act(HistoryAction.APPROVAL_RE_SENT, comment, null))
                : Optional.empty();
    }

    private static boolean asksForApproval(EventType type) {
        return type == EventType.APPROVAL_REQUESTED || type == EventType.APPROVAL_REQUESTED_NEWUSER;
    }

    private static SubmissionStatus status(Submission submission) {
        return SubmissionState.statusOf((Submission) Hibernate.unproxy(submission));
    }

    private void record(
            PendingRows records, ResourceChange change, Submission submission, Act act) {
        Optional<Person> person = Person.current();
        records.add(
                INSERT,
                act.action().wire(),
                clock.instant().atOffset(ZoneOffset.UTC),
                person.map(Person::id).orElse(NOBODY),
                person.filter(Person::administrator).isPresent(),
                act.comment(),
                act.event() == null ? "" : act.event().wire(),
                PassPrincipal.current().map(PassPrincipal::name).orElse("system"),
                change.fields().toArray(String[]::new),
                StoredResource.idOf(submission));
    }
}
