// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.news.Occasion;
import org.publicaccess.pass.notification.news.Person;

/**
 * Who is told what about an occasion.
 *
 * @param occasion what it is about
 * @param kind which mail
 * @param submission id of the submission, when it is about one
 * @param recipients the people it is meant for
 * @param model what its templates see besides what every template sees
 * @param links chooses its link
 */
record Notice(
        Occasion occasion,
        Kind kind,
        Optional<String> submission,
        List<Person> recipients,
        Map<String, Object> model,
        LinkChoice links) {

    Notice {
        recipients = List.copyOf(recipients);
    }

    /** Chooses the link of a mail when it is known who gets it. */
    interface LinkChoice {

        /** The link for the people that the mail is meant for. */
        Optional<Link> forRecipient();

        /** The link for those who get a copy. */
        default Optional<Link> forCopy() {
            return forRecipient();
        }
    }
}
