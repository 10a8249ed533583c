// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.util.List;

/**
 * What is known of a paper before it is submitted.
 *
 * @param summary in our own words
 * @param authors as "Last, First"
 * @param published ISO date
 */
record Paper(
        String title,
        String doi,
        String journal,
        String volume,
        String issue,
        String publisher,
        String published,
        String summary,
        List<String> authors) {

    /** A real paper from NIH-funded research, whose manuscript went to PubMed Central as well. */
    static Paper sample() {
        return new Paper(
                "The complete sequence of a human Y chromosome",
                "10.1038/s41586-023-06457-y",
                "Nature",
                "621",
                "7978",
                "Springer Science and Business Media LLC",
                "2023-08-23",
                "More than half of the Y chromosome was missing from the human reference genome."
                        + " This paper reads it from end to end.",
                List.of(
                        "Rhie, Arang",
                        "Nurk, Sergey",
                        "Cechova, Monika",
                        "Hoyt, Savannah J",
                        "Taylor, Dylan J",
                        "Phillippy, Adam M"));
    }
}
