// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.PersonRole;
import org.publicaccess.pass.core.model.StoredResource;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.User;

/**
 * What the rules want to know of a submission.
 *
 * @param id its id
 * @param status where it stands; what was stored without a status counts as a draft, or as
 *     submitted
 * @param submitter id of the submitter, empty when the submitter is not known to PASS yet
 * @param invited whether there is an address to invite the submitter by
 * @param preparers ids of the preparers
 */
public record SubmissionState(
        long id,
        SubmissionStatus status,
        Optional<Long> submitter,
        boolean invited,
        Set<Long> preparers) {

    private static final Set<SubmissionStatus> SUBMITTED =
            EnumSet.of(
                    SubmissionStatus.SUBMITTED,
                    SubmissionStatus.NEEDS_ATTENTION,
                    SubmissionStatus.COMPLETE);

    /** The state that a loaded submission is in, new values included. */
    static SubmissionState of(Submission submission) {
        return new SubmissionState(
                submission.id(),
                statusOf(submission),
                submission.submitter().map(StoredResource::idOf),
                submission.submitterEmail().isPresent(),
                ids(submission.preparers()));
    }

    /** The state before a change. A new submission begins as a draft of the people it names. */
    static SubmissionState before(PendingChange change) {
        SubmissionState after = of((Submission) change.entity());
        if (change.operation() == Operation.CREATE) {
            return new SubmissionState(
                    after.id,
                    SubmissionStatus.DRAFT,
                    after.submitter,
                    after.invited,
                    after.preparers);
        }
        return before(
                after.id,
                change.before("submitted"),
                change.before("submissionStatus"),
                change.before("submitter"),
                change.before("submitterEmail"),
                change.before("preparers"));
    }

    /** Only the status of a loaded submission, for which nothing more has to be loaded. */
    static SubmissionStatus statusOf(Submission submission) {
        return status(submission.isSubmitted(), submission.submissionStatus().orElse(null));
    }

    /** Only the status before a change that was carried out. */
    static SubmissionStatus statusBefore(ResourceChange change) {
        Submission now = (Submission) change.entity();
        var before = change.before();
        return status(
                Boolean.TRUE.equals(before.getOrDefault("submitted", now.isSubmitted())),
                (SubmissionStatus)
                        before.getOrDefault(
                                "submissionStatus", now.submissionStatus().orElse(null)));
    }

    /** The state before a change that was carried out. */
    static SubmissionState before(ResourceChange change) {
        Submission now = (Submission) change.entity();
        var before = change.before();
        return before(
                change.id(),
                before.getOrDefault("submitted", now.isSubmitted()),
                before.getOrDefault("submissionStatus", now.submissionStatus().orElse(null)),
                before.getOrDefault("submitter", now.submitter().orElse(null)),
                before.getOrDefault("submitterEmail", now.submitterEmail().orElse(null)),
                before.getOrDefault("preparers", now.preparers()));
    }

    private static SubmissionState before(
            long id,
            @Nullable Object submitted,
            @Nullable Object status,
            @Nullable Object submitter,
            @Nullable Object email,
            @Nullable Object preparers) {
        return new SubmissionState(
                id,
                status(Boolean.TRUE.equals(submitted), (SubmissionStatus) status),
                Optional.ofNullable((User) submitter).map(StoredResource::idOf),
                email != null,
                ids((Collection<?>) Objects.requireNonNull(preparers)));
    }

    private static Set<Long> ids(Collection<?> users) {
        return users.stream()
                .map(user -> StoredResource.idOf((User) user))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SubmissionStatus status(boolean submitted, @Nullable SubmissionStatus stored) {
        SubmissionStatus status = requireNonNullElse(stored, SubmissionStatus.DRAFT);
        return submitted && !isSubmitted(status) ? SubmissionStatus.SUBMITTED : status;
    }

    /** Whether a status comes after submitting. */
    static boolean isSubmitted(SubmissionStatus status) {
        return SUBMITTED.contains(status);
    }

    /** Whether it still can be worked on. */
    public boolean isOpen() {
        return !isSubmitted(status) && status != SubmissionStatus.CANCELLED;
    }

    /** Whether the person is the submitter or a preparer. */
    public boolean hasPart(Person person) {
        return isSubmitter(person) || preparers.contains(person.id());
    }

    /** Whether the person is the submitter. */
    boolean isSubmitter(Person person) {
        return submitter.filter(id -> id == person.id()).isPresent();
    }

    /** What the person is to the submission; a person can be several things. */
    public Set<PersonRole> roles(Person person) {
        Set<PersonRole> roles = EnumSet.noneOf(PersonRole.class);
        if (isSubmitter(person)) {
            roles.add(PersonRole.SUBMITTER);
        }
        if (preparers.contains(person.id())) {
            roles.add(PersonRole.PREPARER);
        }
        if (person.administrator()) {
            roles.add(PersonRole.ADMINISTRATOR);
        }
        return roles;
    }
}
