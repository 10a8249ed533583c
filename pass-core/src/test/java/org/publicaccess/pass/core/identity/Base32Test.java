// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {

    /** RFC 4648 section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({
        "'',''",
        "f,MY",
        "fo,MZXQ",
        "foo,MZXW6",
        "foob,MZXW6YQ",
        "fooba,MZXW6YTB",
        "foobar,MZXW6YTBOI"
    })
    void agreesWithTheExamplesOfTheRfc(String plain, String encoded) {
        byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base32.encode(bytes)).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).hasValue(bytes);
    }

    @Test
    void paddingMayBeThere() {
        assertThat(Base32.decode("MZXQ====")).hasValue("fo".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void otherCharactersAreRefused() {
        assertThat(Base32.decode("MZXW1")).isEmpty();
        assertThat(Base32.decode("mzxw6")).isEmpty();
        assertThat(Base32.decode("MZ=XQ")).isEmpty();
    }

    @Test
    void anyBytesComeBack() {
        Random random = new Random(20_261_121);
        for (int length = 0; length < 64; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes))).hasValue(bytes);
        }
    }
}
