// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.NotificationChoice;

/**
 * The kinds of mail. Their names stand in the configuration, in the header {@code
 * X-PASS-Notification-Type} and in the database.
 */
public enum Kind {
    /** Somebody without an account is asked to approve; the link makes them the submitter. */
    SUBMISSION_APPROVAL_INVITE("approval-invite", "submission-review-invite", null),
    /** The submitter is asked to approve. */
    SUBMISSION_APPROVAL_REQUESTED("approval-requested", "submission-review", null),
    /** The preparers are asked for changes. */
    SUBMISSION_CHANGES_REQUESTED("changes-requested", "submission-review", null),
    /** The preparers learn that the submitter submitted. */
    SUBMISSION_SUBMISSION_SUBMITTED(
            "submission-submitted", "submission-view", NotificationChoice.SUBMISSION_SUBMITTED),
    /** The other side learns that the submission is cancelled. */
    SUBMISSION_SUBMISSION_CANCELLED(
            "submission-cancelled", "submission-view", NotificationChoice.SUBMISSION_CANCELLED),
    /** Somebody who submitted without a preparer gets a receipt. */
    SUBMISSION_SUBMISSION_RECEIPT(
            "submission-receipt", "submission-view", NotificationChoice.SUBMISSION_RECEIPT),
    /** The submitter and the preparers are reminded of an approval that waits. */
    SUBMISSION_APPROVAL_REMINDER(
            "approval-reminder", "submission-review", NotificationChoice.APPROVAL_REMINDER),
    /** The submitter and the preparers learn where the paper can be found. */
    SUBMISSION_COMPLETE(
            "submission-complete", "submission-view", NotificationChoice.SUBMISSION_COMPLETE),
    /** The preparers learn that somebody with another address accepted their invitation. */
    INVITATION_ACCEPTED_ELSEWHERE("invitation-accepted-elsewhere", "submission-view", null),
    /** The submitter learns that a repository did not get the paper. */
    DEPOSIT_FAILED("deposit-failed", "submission-view", null),
    /** The submitter learns that a repository does not want the paper as it is. */
    DEPOSIT_REJECTED("deposit-rejected", "submission-view", null),
    /** Staff learn of a deposit that failed or was rejected. */
    STAFF_DEPOSIT_PROBLEM("staff-deposit-problem", "submission-view", null),
    /** Librarians get a list of what waits, failed or is due, once a week. */
    STAFF_DIGEST("staff-digest", "dashboard", null);

    private final String folder;
    private final String linkRel;
    private final @Nullable NotificationChoice choice;

    Kind(String folder, String linkRel, @Nullable NotificationChoice choice) {
        this.folder = folder;
        this.linkRel = linkRel;
        this.choice = choice;
    }

    /** Folder of its templates. */
    public String folder() {
        return folder;
    }

    /** Relation of the link that the mail is about. */
    public String linkRel() {
        return linkRel;
    }

    /** What people call it who switch it off; empty when it always comes. */
    public Optional<NotificationChoice> choice() {
        return Optional.ofNullable(choice);
    }

    /** Whether it goes to staff, who need no copy of it. */
    public boolean isForStaff() {
        return this == STAFF_DEPOSIT_PROBLEM || this == STAFF_DIGEST;
    }
}
