// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who paid for the work.
 *
 * @param localKey how PASS names it, for example {@code x.edu:funder:100}
 * @param ror address or bare identifier at the Research Organization Registry
 * @param crossrefFunderId identifier in the Open Funder Registry
 */
public record Funder(
        Optional<String> localKey,
        Optional<String> name,
        Optional<String> ror,
        Optional<String> crossrefFunderId) {

    private static final String REGISTRY = "https://ror.org/";

    /** What may name the funder in a site's settings: its local key, and its address at ROR. */
    public Stream<String> names() {
        return Stream.concat(
                localKey.stream(),
                ror.map(id -> REGISTRY + id.substring(id.lastIndexOf('/') + 1)).stream());
    }
}
