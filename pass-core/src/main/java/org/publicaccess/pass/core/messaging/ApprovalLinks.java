// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import java.net.URI;
import java.util.Optional;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.core.identity.InvitationLinks;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.SubmissionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the link by which a person who is new to PASS becomes the submitter. */
@Component
class ApprovalLinks {

    private static final Logger log = LoggerFactory.getLogger(ApprovalLinks.class);

    private final InvitationLinks invitations;

    ApprovalLinks(InvitationLinks invitations) {
        this.invitations = invitations;
    }

    /** The event's link with a token, when the event asks a new person for approval. */
    Optional<String> linkFor(SubmissionEvent event) {
        if (event.eventType().filter(EventType.APPROVAL_REQUESTED_NEWUSER::equals).isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> link = event.link();
        Optional<Submission> submission = event.submission();
        Optional<URI> email = submission.flatMap(Submission::submitterEmail);
        if (link.isEmpty() || email.isEmpty()) {
            log.warn(
                    "Event {} asks a new person for approval but has no {}; it is announced without"
                            + " an approval link",
                    event.id(),
                    link.isEmpty() ? "link" : "submission with a submitterEmail");
            return Optional.empty();
        }
        return invitations
                .issue(
                        link.get(),
                        submission.get().id(),
                        email.get(),
                        submission.get().submitterName().orElse(null))
                .map(URI::toString);
    }
}
