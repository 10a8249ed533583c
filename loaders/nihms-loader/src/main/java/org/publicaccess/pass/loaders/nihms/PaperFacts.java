// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.Optional;

/** What PubMed knows of a paper. */
record PaperFacts(
        Optional<String> title,
        Optional<String> doi,
        Optional<String> volume,
        Optional<String> issue) {

    static final PaperFacts NONE =
            new PaperFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
