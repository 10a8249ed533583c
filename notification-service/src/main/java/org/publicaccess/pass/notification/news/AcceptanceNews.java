// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.util.Optional;

/**
 * Somebody with another address than the invited one became the submitter.
 *
 * @param occasion the record of it
 * @param person who that is
 * @param invited a sentence that names the invited address
 * @param submission what it is about
 */
public record AcceptanceNews(
        Occasion.Acceptance occasion,
        Optional<Person> person,
        Optional<String> invited,
        SubmissionFacts submission)
        implements News {

    /** Whether the person is still the submitter; somebody may have taken it back meanwhile. */
    public boolean isCurrent() {
        return person.isPresent()
                && submission.account().filter(person.get()::isSameAs).isPresent();
    }
}
