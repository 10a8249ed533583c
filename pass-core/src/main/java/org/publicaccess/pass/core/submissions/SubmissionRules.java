// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.publicaccess.pass.api.AggregatedDepositStatus.NOT_STARTED;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.Source;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.PersonRole;
import org.publicaccess.pass.core.model.Submission;
import org.springframework.stereotype.Component;

/** Judges what people do to submissions themselves, and completes their transitions. */
@Component
class SubmissionRules {

    private static final Set<String> REOPENING =
            Set.of("submissionStatus", "submitted", "aggregatedDepositStatus");

    private final Conditions conditions;
    private final Announcements announcements;
    private final Clock clock;

    SubmissionRules(Conditions conditions, Announcements announcements, Clock clock) {
        this.conditions = conditions;
        this.announcements = announcements;
        this.clock = clock;
    }

    void judge(PendingChange change, PendingChanges changes, Person person) {
        SubmissionState before = SubmissionState.before(change);
        if (change.operation() == Operation.CREATE && !before.hasPart(person)) {
            throw change.refusal(
                    "submitter",
                    ErrorCode.UNPROCESSABLE,
                    "You must be the submitter of a submission that you create, or one of its preparers.");
        }
        Set<PersonRole> roles = before.roles(person);
        if (roles.isEmpty()) {
            throw Refused.notYours(change, firstField(change), before);
        }
        Optional<SubmissionStatus> target = target(change, before);
        if (target.isPresent()) {
            transit(target.get(), change, changes, before, person);
        } else {
            checkOpen(change, firstField(change), before, person);
            FieldRules.check(change, before, person, false);
        }
        if (change.changes("submitter") || change.changes("preparers")) {
            FieldRules.checkSomebodyStays(change);
        }
    }

    /** Refuses work on a submission that is not the person's or can no longer be changed. */
    void checkOpen(PendingChange change, String field, SubmissionState state, Person person) {
        if (!state.hasPart(person)) {
            throw Refused.notYours(change, field, state);
        }
        if (!state.isOpen()) {
            throw Refused.closed(change, field, state);
        }
    }

    private static String firstField(PendingChange change) {
        return change.fields().stream().findFirst().orElse("");
    }

    /** The status that the change asks for, empty when it asks for the present one. */
    private static Optional<SubmissionStatus> target(PendingChange change, SubmissionState before) {
        if (!change.changes("submissionStatus") && !change.changes("submitted")) {
            return Optional.empty();
        }
        Submission now = (Submission) change.entity();
        if (now.submissionStatus().isEmpty() && change.before("submissionStatus") != null) {
            throw change.refusal(
                    "submissionStatus",
                    ErrorCode.NOT_ALLOWED_NOW,
                    "The status cannot be taken away.");
        }
        SubmissionStatus wanted = now.submissionStatus().orElse(SubmissionStatus.DRAFT);
        boolean statusGiven = change.changes("submissionStatus");
        if (now.isSubmitted() && !SubmissionState.isSubmitted(wanted)) {
            if (statusGiven) {
                throw contradiction(change, wanted, true);
            }
            wanted = SubmissionStatus.SUBMITTED;
        } else if (!now.isSubmitted() && SubmissionState.isSubmitted(wanted)) {
            throw contradiction(change, wanted, false);
        }
        return Optional.of(wanted).filter(status -> status != before.status());
    }

    private static JsonApiException contradiction(
            PendingChange change, SubmissionStatus status, boolean submitted) {
        return change.refusal(
                change.changes("submissionStatus") ? "submissionStatus" : "submitted",
                ErrorCode.UNPROCESSABLE,
                "The submissionStatus \"%s\" and submitted=%s contradict each other: set submitted to %s with it."
                        .formatted(status.wire(), submitted, !submitted));
    }

    private void transit(
            SubmissionStatus target,
            PendingChange change,
            PendingChanges changes,
            SubmissionState before,
            Person person) {
        Set<PersonRole> roles = before.roles(person);
        String field = change.changes("submissionStatus") ? "submissionStatus" : "submitted";
        Transition transition =
                Transition.between(before.status(), target, roles)
                        .orElseThrow(
                                () -> Refused.notNow(change, field, target.wire(), before, roles));
        if (transition == Transition.REOPEN) {
            checkOnlyReopens(change, before);
        } else {
            FieldRules.check(change, before, person, transition == Transition.SUBMIT);
        }
        if (transition == Transition.SUBMIT && change.changes("submitter") && isStored(change)) {
            throw change.refusal(
                    "submitter",
                    ErrorCode.NOT_ALLOWED_NOW,
                    "The submitter cannot change in the moment of submitting. Change it before.");
        }
        conditions.check(transition, (Submission) change.entity(), change, field, changes);
        complete(transition, change);
        announcements.announce(transition, change, changes, person);
    }

    private static boolean isStored(PendingChange change) {
        return change.operation() == Operation.UPDATE;
    }

    private static void checkOnlyReopens(PendingChange change, SubmissionState before) {
        for (String field : change.fields()) {
            if (!REOPENING.contains(field)) {
                throw Refused.closed(change, field, before);
            }
        }
    }

    /** Sets what a transition brings with it, whatever the client sent. */
    private void complete(Transition transition, PendingChange change) {
        change.set("submissionStatus", transition.to());
        if (transition == Transition.SUBMIT) {
            change.set("submitted", true);
            change.set("submittedDate", clock.instant().truncatedTo(ChronoUnit.MILLIS));
            change.set("source", Source.PASS);
            change.set("aggregatedDepositStatus", NOT_STARTED);
        } else if (transition == Transition.REOPEN) {
            change.set("submitted", false);
            change.set("aggregatedDepositStatus", NOT_STARTED);
        }
    }
}
