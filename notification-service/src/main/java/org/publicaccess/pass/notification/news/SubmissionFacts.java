// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.api.SubmissionStatus;

/**
 * What mails need of a submission.
 *
 * @param id id at core
 * @param status where it stands
 * @param metadata JSON document as text
 * @param publicationTitle title of the publication, for a submission whose metadata has none
 * @param account the submitter, when that is known to be a user
 * @param invitee the submitter named by an address only
 * @param preparers the people who prepare it for the submitter
 */
public record SubmissionFacts(
        String id,
        Optional<SubmissionStatus> status,
        Optional<String> metadata,
        Optional<String> publicationTitle,
        Optional<Person> account,
        Optional<Person> invitee,
        List<Person> preparers) {

    public SubmissionFacts {
        preparers = List.copyOf(preparers);
    }

    /** Whether nobody but the submitter works on it, so that nobody else needs to be told. */
    public boolean isSelfMade() {
        return preparers.isEmpty()
                || (preparers.size() == 1
                        && account.filter(preparers.getFirst()::isSameAs).isPresent());
    }

    /** The submitter: the user where there is one with an address, else the invited person. */
    public Optional<Person> submitter() {
        return account.filter(user -> user.email().isPresent()).or(() -> invitee).or(() -> account);
    }
}
