// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.Optional;

/**
 * A grant that paid for the work.
 *
 * @param title the project's name
 * @param funder the primary funder
 * @param investigator the principal investigator
 */
public record SupportingGrant(
        Optional<String> awardNumber,
        Optional<String> title,
        Optional<Funder> funder,
        Optional<Person> investigator) {}
