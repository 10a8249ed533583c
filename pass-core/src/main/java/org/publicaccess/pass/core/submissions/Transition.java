// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.publicaccess.pass.api.SubmissionStatus.APPROVAL_REQUESTED;
import static org.publicaccess.pass.api.SubmissionStatus.CANCELLED;
import static org.publicaccess.pass.api.SubmissionStatus.CHANGES_REQUESTED;
import static org.publicaccess.pass.api.SubmissionStatus.COMPLETE;
import static org.publicaccess.pass.api.SubmissionStatus.DRAFT;
import static org.publicaccess.pass.api.SubmissionStatus.MANUSCRIPT_REQUIRED;
import static org.publicaccess.pass.api.SubmissionStatus.NEEDS_ATTENTION;
import static org.publicaccess.pass.api.SubmissionStatus.SUBMITTED;
import static org.publicaccess.pass.core.model.PersonRole.ADMINISTRATOR;
import static org.publicaccess.pass.core.model.PersonRole.PREPARER;
import static org.publicaccess.pass.core.model.PersonRole.SUBMITTER;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.core.model.HistoryAction;
import org.publicaccess.pass.core.model.PersonRole;

/**
 * What people can make of a submission. This is the whole table: what it does not hold, nobody but
 * a service can do. Where two transitions fit, the first one counts.
 */
public enum Transition {
    SUBMIT(
            "submit",
            Set.of(DRAFT, MANUSCRIPT_REQUIRED, APPROVAL_REQUESTED, CHANGES_REQUESTED),
            SUBMITTED,
            Set.of(SUBMITTER),
            EventType.SUBMITTED,
            Comment.OPTIONAL,
            HistoryAction.SUBMITTED),
    REQUEST_APPROVAL(
            "request approval",
            Set.of(DRAFT, CHANGES_REQUESTED),
            APPROVAL_REQUESTED,
            Set.of(PREPARER),
            EventType.APPROVAL_REQUESTED,
            Comment.OPTIONAL,
            HistoryAction.APPROVAL_REQUESTED),
    SEND_AGAIN(
            "send the approval request again",
            Set.of(APPROVAL_REQUESTED),
            APPROVAL_REQUESTED,
            Set.of(PREPARER),
            EventType.APPROVAL_REQUESTED,
            Comment.OPTIONAL,
            HistoryAction.APPROVAL_RE_SENT),
    REQUEST_CHANGES(
            "request changes",
            Set.of(APPROVAL_REQUESTED),
            CHANGES_REQUESTED,
            Set.of(SUBMITTER),
            EventType.CHANGES_REQUESTED,
            Comment.REQUIRED,
            HistoryAction.CHANGES_REQUESTED),
    WITHDRAW(
            "withdraw the approval request",
            Set.of(APPROVAL_REQUESTED),
            CHANGES_REQUESTED,
            Set.of(PREPARER),
            EventType.CHANGES_REQUESTED,
            Comment.REQUIRED,
            HistoryAction.WITHDRAWN),
    CANCEL(
            "cancel",
            Set.of(APPROVAL_REQUESTED, CHANGES_REQUESTED),
            CANCELLED,
            Set.of(SUBMITTER, PREPARER),
            EventType.CANCELLED,
            Comment.REQUIRED,
            HistoryAction.CANCELLED),
    REOPEN(
            "reopen after a rejection",
            Set.of(SUBMITTED, NEEDS_ATTENTION, COMPLETE),
            CHANGES_REQUESTED,
            Set.of(SUBMITTER, ADMINISTRATOR),
            EventType.CHANGES_REQUESTED,
            Comment.REQUIRED,
            HistoryAction.REOPENED);

    /** Whether a transition has to be explained. */
    enum Comment {
        OPTIONAL,
        REQUIRED
    }

    private final String action;
    private final Set<SubmissionStatus> from;
    private final SubmissionStatus to;
    private final Set<PersonRole> actors;
    private final EventType event;
    private final Comment comment;
    private final HistoryAction record;

    Transition(
            String action,
            Set<SubmissionStatus> from,
            SubmissionStatus to,
            Set<PersonRole> actors,
            EventType event,
            Comment comment,
            HistoryAction record) {
        this.action = action;
        this.from = from;
        this.to = to;
        this.actors = actors;
        this.event = event;
        this.comment = comment;
        this.record = record;
    }

    /** The transition that leads from one status to another one for somebody in these roles. */
    public static Optional<Transition> between(
            SubmissionStatus from, SubmissionStatus to, Set<PersonRole> roles) {
        return open(from, roles).filter(one -> one.to == to).findFirst();
    }

    /** The transition that an event announces when somebody in these roles posts it. */
    public static Optional<Transition> announcedBy(
            EventType event, SubmissionStatus from, Set<PersonRole> roles) {
        boolean approval = event == EventType.APPROVAL_REQUESTED_NEWUSER;
        EventType announced = approval ? EventType.APPROVAL_REQUESTED : event;
        return open(from, roles).filter(one -> one.event == announced).findFirst();
    }

    /** What somebody in these roles can do in a status. */
    public static Stream<Transition> open(SubmissionStatus from, Set<PersonRole> roles) {
        return Stream.of(values())
                .filter(one -> one.from.contains(from))
                .filter(one -> !Collections.disjoint(one.actors, roles));
    }

    /** What a person calls it. */
    public String action() {
        return action;
    }

    /** Statuses in which it is possible, in their order. */
    public List<SubmissionStatus> from() {
        return from.stream().sorted().toList();
    }

    /** Status that it leads to. */
    public SubmissionStatus to() {
        return to;
    }

    /** Who can do it, in their order. */
    public List<PersonRole> actors() {
        return actors.stream().sorted().toList();
    }

    /**
     * The event that it ends with.
     *
     * @param knownSubmitter whether the submitter has a user, and need not be invited by mail
     */
    public EventType event(boolean knownSubmitter) {
        return event == EventType.APPROVAL_REQUESTED && !knownSubmitter
                ? EventType.APPROVAL_REQUESTED_NEWUSER
                : event;
    }

    /** Whether the event must say why. */
    public boolean needsComment() {
        return comment == Comment.REQUIRED;
    }

    /** What the history calls it. */
    public HistoryAction record() {
        return record;
    }
}
