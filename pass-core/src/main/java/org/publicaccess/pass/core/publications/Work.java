// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a look-up finds it. Dates are as exact as they are known: {@code 2026}, {@code
 * 2026-03} or {@code 2026-03-20}; what is not known is null.
 */
record Work(
        String source,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String title,
        @Nullable String journal,
        List<JournalFacts.Issn> issns,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String publisher,
        @Nullable String publicationDate,
        @Nullable String acceptanceDate,
        List<Author> authors,
        @Nullable String publicationAbstract) {

    /**
     * An author.
     *
     * @param name for people to read
     * @param orcid address of the ORCID record
     */
    record Author(String name, @Nullable String orcid) {}
}
