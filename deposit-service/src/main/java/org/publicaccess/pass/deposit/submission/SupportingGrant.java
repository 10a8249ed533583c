// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.Optional;

/**
 * A grant that paid for the work.
 *
 * @param funderLocalKey how PASS names the primary funder, for example {@code x.edu:funder:100}
 * @param investigator the principal investigator
 */
public record SupportingGrant(
        Optional<String> awardNumber,
        Optional<String> funderLocalKey,
        Optional<Person> investigator) {}
