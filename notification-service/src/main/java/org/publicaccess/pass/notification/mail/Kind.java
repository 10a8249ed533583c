// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

/**
 * The kinds of mail. Their names stand in {@code notification.json}, in the header {@code
 * X-PASS-Notification-Type} and in the database.
 */
public enum Kind {
    /** Somebody without an account is asked to approve; the link makes them the submitter. */
    SUBMISSION_APPROVAL_INVITE("submission-review-invite"),
    /** The submitter is asked to approve. */
    SUBMISSION_APPROVAL_REQUESTED("submission-review"),
    /** The preparers are asked for changes. */
    SUBMISSION_CHANGES_REQUESTED("submission-review"),
    /** The preparers learn that the submitter submitted. */
    SUBMISSION_SUBMISSION_SUBMITTED("submission-view"),
    /** The other side learns that the submission is cancelled. */
    SUBMISSION_SUBMISSION_CANCELLED("submission-view"),
    /** Somebody who submitted without a preparer gets a receipt. */
    SUBMISSION_SUBMISSION_RECEIPT("submission-view");

    private final String linkRel;

    Kind(String linkRel) {
        this.linkRel = linkRel;
    }

    /** Relation of the link that the mail is about. */
    public String linkRel() {
        return linkRel;
    }
}
