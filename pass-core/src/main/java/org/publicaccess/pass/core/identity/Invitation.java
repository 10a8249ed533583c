// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A stored invitation to become the submitter.
 *
 * @param id its number
 * @param submissionId the submission that waits for approval
 * @param email the address that the link was mailed to, as URI
 * @param name the name that was invited
 * @param expires when the link stops working
 * @param redeemedBy the user who followed it
 * @param undone whether the redemption was taken back
 */
record Invitation(
        long id,
        long submissionId,
        URI email,
        Optional<String> name,
        Instant expires,
        Optional<Long> redeemedBy,
        boolean undone) {

    /** Whether a person has the address that was invited. */
    boolean isFor(Optional<String> address) {
        return address.filter(one -> plain(one).equals(plain(email.toString()))).isPresent();
    }

    /** The address without its scheme. */
    String address() {
        return email.toString().replaceFirst("(?i)^mailto:", "");
    }

    private static String plain(String address) {
        return address.strip().replaceFirst("(?i)^mailto:", "").toLowerCase(Locale.ROOT);
    }
}
