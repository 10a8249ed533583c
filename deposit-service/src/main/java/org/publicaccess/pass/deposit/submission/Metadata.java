// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.api.PartialDate;

/**
 * What the submitter told about the paper.
 *
 * @param embargoEnd until when the paper must not be public; empty when it may be at once
 */
public record Metadata(
        Optional<String> title,
        Optional<Doi> doi,
        Optional<PartialDate> publicationDate,
        Optional<PartialDate> embargoEnd,
        Journal journal,
        List<Author> authors,
        Bibliography bibliography) {

    public Metadata {
        authors = List.copyOf(authors);
    }

    /** These metadata, with what they lack taken from the publication record. */
    Metadata orElse(
            Optional<String> otherTitle,
            Optional<Doi> otherDoi,
            Journal otherJournal,
            Bibliography otherBibliography) {
        return new Metadata(
                title.or(() -> otherTitle),
                doi.or(() -> otherDoi),
                publicationDate,
                embargoEnd,
                journal.orElse(otherJournal),
                authors,
                bibliography.orElse(otherBibliography));
    }
}
