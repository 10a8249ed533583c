// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {

    @Test
    void aPlainNameIsQuoted() {
        assertThat(Disposition.attachment("paper one.pdf"))
                .isEqualTo("attachment; filename=\"paper one.pdf\"");
    }

    @Test
    void otherNamesAreSentInBothNotations() {
        assertThat(Disposition.attachment("naïve 漢.pdf"))
                .isEqualTo(
                        "attachment; filename=\"na_ve _.pdf\";"
                                + " filename*=UTF-8''na%C3%AFve%20%E6%BC%A2.pdf");
    }

    @Test
    void quotesAndPercentSignsCannotBreakOut() {
        assertThat(Disposition.attachment("a\"; x=\"50%41.pdf"))
                .isEqualTo(
                        "attachment; filename=\"a_; x=_50_41.pdf\";"
                                + " filename*=UTF-8''a%22%3B%20x%3D%2250%2541.pdf");
    }
}
