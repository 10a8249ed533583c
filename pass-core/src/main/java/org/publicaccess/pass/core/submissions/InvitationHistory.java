// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.model.HistoryAction;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.User;

/**
 * That somebody took the place of an invited address.
 *
 * @param comment which address was invited, when the person has another one
 */
record InvitationHistory(HistoryAction action, @Nullable String comment) {

    /** What a change was; empty when it made nobody the submitter in place of an address. */
    static Optional<InvitationHistory> of(ResourceChange change, Submission submission) {
        Object invited = change.before().get("submitterEmail");
        Optional<User> submitter = submission.submitter();
        boolean accepted =
                invited != null
                        && change.fields().contains("submitter")
                        && change.before().get("submitter") == null
                        && isCaller(submitter);
        return accepted
                ? submitter.map(user -> accepted(plain(invited.toString()), user))
                : Optional.empty();
    }

    private static boolean isCaller(Optional<User> submitter) {
        return submitter.isPresent()
                && Person.current().map(Person::id).equals(submitter.map(User::id));
    }

    private static InvitationHistory accepted(String invited, User submitter) {
        boolean same =
                submitter.email().filter(own -> plain(own).equalsIgnoreCase(invited)).isPresent();
        return same
                ? new InvitationHistory(HistoryAction.INVITATION_ACCEPTED, null)
                : new InvitationHistory(
                        HistoryAction.INVITATION_ACCEPTED_FROM_ANOTHER_ADDRESS,
                        "The invitation was sent to " + invited + ".");
    }

    /** The address without its scheme. */
    private static String plain(String address) {
        return address.replaceFirst("(?i)^mailto:", "").strip();
    }
}
