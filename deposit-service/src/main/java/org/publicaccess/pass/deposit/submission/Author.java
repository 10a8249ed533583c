// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.List;
import java.util.Optional;

/**
 * An author of the paper.
 *
 * @param entered the name as entered
 * @param name the name in its parts
 * @param orcid sixteen digits in four groups, without an address
 * @param affiliations names of organisations
 */
public record Author(
        String entered, PersonName name, Optional<String> orcid, List<String> affiliations) {

    public Author {
        affiliations = List.copyOf(affiliations);
    }

    /** An author of whom nothing but the name is known. */
    public static Author named(String entered) {
        return new Author(entered, PersonName.parse(entered), Optional.empty(), List.of());
    }
}
