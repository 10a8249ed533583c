// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void aLineHasNoBreaksOrControlCharacters() {
        assertThat(SafeText.line(" a\r\nBcc: b\u0000\u0085c\u2028d\te\u001b "))
                .isEqualTo("a Bcc: b c d e");
    }

    @Test
    void aBlockKeepsItsLinesAndNothingThatActs() {
        assertThat(SafeText.block("a\r\n\tb\rc\u0000\u001b[31m\n\n")).isEqualTo("a\n\tb\nc[31m");
    }

    @Test
    void whatIsLeftOutIsShownByDots() {
        assertThat(SafeText.abbreviate("abcdef", 6)).isEqualTo("abcdef");
        assertThat(SafeText.abbreviate("abcdefg", 6)).isEqualTo("abc...");
        assertThat(SafeText.abbreviate("ab cdefg", 6)).isEqualTo("ab...");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(SafeText.abbreviate("😀😀😀😀😀", 4)).isEqualTo("😀...");
    }

    @Test
    void everyLineOfAQuoteIsMarked() {
        assertThat(SafeText.quote("a\n\nb")).isEqualTo("> a\n> \n> b");
    }
}
