// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1038/nature12373",
                " 10.1038/nature12373 ",
                "doi:10.1038/nature12373",
                "DOI: 10.1038/nature12373",
                "https://doi.org/10.1038/nature12373",
                "http://dx.doi.org/10.1038/nature12373",
                "doi.org/10.1038/nature12373"
            })
    void aDoiIsReadAsPeopleWriteIt(String text) {
        assertThat(Doi.parse(text)).contains(new Doi("10.1038/nature12373"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1002/(SICI)1096-8644(199609)101:1<1::AID-AJPA1>3.0.CO;2-#",
                "10.1000.10/123+456",
                "10.12345/a_b(c);d/e:f",
                "10.1234/ä"
            })
    void whateverIsVisibleMayStandInASuffix(String text) {
        assertThat(Doi.parse(text)).contains(new Doi(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notadoi",
                "10.123/x",
                "10.1234/",
                "10.1234",
                "10.1234/a b",
                "10.1234/../x",
                "10.1234/x/..",
                "10.1234/./x",
                "x10.1234/x",
                "https://example.org/10.1234/x",
                "10.1234/\u0000"
            })
    void anythingElseIsNoDoi(String text) {
        assertThat(Doi.parse(text)).isEmpty();
    }

    @Test
    void theSuffixIsEncodedWithinAnAddress() {
        assertThat(Doi.parse("10.1234/a<b>?c#d/e").orElseThrow().asPath())
                .isEqualTo("10.1234/a%3Cb%3E%3Fc%23d/e");
    }
}
