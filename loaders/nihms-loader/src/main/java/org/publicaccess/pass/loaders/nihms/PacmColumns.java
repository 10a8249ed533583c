// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.List;
import java.util.Set;
import org.publicaccess.pass.loaders.kit.source.Columns;

/** The columns of NIH's lists. */
final class PacmColumns {

    static final String PMID = "PMID";
    static final String PMCID = "PMCID";
    static final String NIHMSID = "NIHMSID";
    static final String GRANT = "Grant number";
    static final String DEPOSITED = "NIHMS file deposited";
    static final String INITIAL_APPROVAL = "NIHMS initial approval";
    static final String TAGGED = "NIHMS tagging complete";
    static final String FINAL_APPROVAL = "NIHMS final approval";
    static final String TITLE = "Article Title";

    static final List<String> NAMES =
            List.of(
                    PMID,
                    PMCID,
                    NIHMSID,
                    GRANT,
                    "PI Name",
                    "Publication Date",
                    DEPOSITED,
                    INITIAL_APPROVAL,
                    TAGGED,
                    FINAL_APPROVAL,
                    TITLE,
                    "First Author Name",
                    "Journal Title",
                    "Journal Publisher",
                    "Method A Journal",
                    "NIHMS Person");

    static final Columns ALL =
            new Columns(
                    NAMES,
                    Set.of(
                            PMID,
                            PMCID,
                            NIHMSID,
                            GRANT,
                            DEPOSITED,
                            INITIAL_APPROVAL,
                            TAGGED,
                            FINAL_APPROVAL,
                            TITLE));

    private PacmColumns() {}
}
