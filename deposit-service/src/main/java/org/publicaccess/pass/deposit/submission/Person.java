// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import org.publicaccess.pass.api.client.Resource;

/** A user of PASS as far as repositories hear of one; what is unknown is an empty text. */
public record Person(
        String fullName,
        String firstName,
        String middleName,
        String lastName,
        String email,
        String orcid) {

    static Person of(Resource user) {
        return new Person(
                text(user, "displayName"),
                text(user, "firstName"),
                text(user, "middleName"),
                text(user, "lastName"),
                text(user, "email"),
                Orcid.parse(text(user, "orcidId")).orElse(""));
    }

    /** The name in two parts; missing ones are taken from the full name. */
    public PersonName name() {
        return lastName.isEmpty()
                ? PersonName.parse(fullName)
                : new PersonName((firstName + " " + middleName).strip(), lastName);
    }

    private static String text(Resource user, String name) {
        return user.text(name).map(String::strip).orElse("");
    }
}
