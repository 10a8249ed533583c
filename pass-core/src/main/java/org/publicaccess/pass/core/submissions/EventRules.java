// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import java.util.List;
import java.util.Set;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.model.PersonRole;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.SubmissionEvent;
import org.springframework.stereotype.Component;

/** Judges events that people post. */
@Component
class EventRules {

    private static final List<PersonRole> ANYBODY = List.of(PersonRole.values());

    private final SubmissionStates states;
    private final Conditions conditions;
    private final Announcements announcements;

    EventRules(SubmissionStates states, Conditions conditions, Announcements announcements) {
        this.states = states;
        this.conditions = conditions;
        this.announcements = announcements;
    }

    void judge(PendingChange change, PendingChanges changes, Person person) {
        SubmissionEvent event = (SubmissionEvent) change.entity();
        Submission submission =
                event.submission()
                        .orElseThrow(
                                () ->
                                        change.refusal(
                                                "submission",
                                                ErrorCode.UNPROCESSABLE,
                                                "An event belongs to a submission: link to yours."));
        SubmissionState state = states.before(changes, submission);
        Set<PersonRole> roles = state.roles(person);
        if (roles.isEmpty()) {
            throw Refused.notYours(change, "submission", state);
        }
        List<PersonRole> actors =
                event.eventType()
                        .map(type -> legal(type, change, changes, submission, state, roles))
                        .map(Transition::actors)
                        .orElse(ANYBODY);
        announcements.sign(change, actors, roles, person);
    }

    private Transition legal(
            EventType type,
            PendingChange change,
            PendingChanges changes,
            Submission submission,
            SubmissionState state,
            Set<PersonRole> roles) {
        Transition transition =
                Transition.announcedBy(type, state.status(), roles)
                        .orElseThrow(
                                () ->
                                        Refused.notNow(
                                                change, "eventType", type.wire(), state, roles));
        EventType right =
                transition.event(states.after(changes, submission).submitter().isPresent());
        if (right != type) {
            throw change.refusal(
                    "eventType",
                    ErrorCode.NOT_ALLOWED_NOW,
                    "The event must be \"%s\": the submitter of submission %d %s."
                            .formatted(
                                    right.wire(),
                                    state.id(),
                                    right == EventType.APPROVAL_REQUESTED
                                            ? "is known to PASS"
                                            : "is not known to PASS yet"));
        }
        SubmissionEvent event = (SubmissionEvent) change.entity();
        if (transition.needsComment()
                && event.comment().filter(text -> !text.isBlank()).isEmpty()) {
            throw Announcements.missingComment(transition, change, "comment");
        }
        conditions.check(transition, submission, change, "eventType", changes);
        return transition;
    }
}
