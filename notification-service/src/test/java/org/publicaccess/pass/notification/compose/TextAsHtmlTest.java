// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextAsHtmlTest {

    @Test
    void paragraphsLinesAndAddressesAreShown() {
        assertThat(TextAsHtml.of("One\ntwo\n\nSee https://x.example/a?b=1&c=2 <now>\n"))
                .isEqualTo(
                        "<p>One<br>\ntwo</p>\n<p>See <a href=\"https://x.example/a?b=1&amp;c=2\">https://x.example/a?b=1&amp;c=2</a> &lt;now&gt;</p>");
    }

    @Test
    void nothingInTheTextBecomesMarkup() {
        assertThat(
                        TextAsHtml.of(
                                "<script> https://x.example/\"onmouseover=\"alert(1) javascript:alert(1) https://x.example/&lt;b&gt;"))
                .doesNotContain("<script", "\"onmouseover", "<b>", "href=\"javascript");
    }
}
