// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plain text|Plain text",
                "a < b & c|a &lt; b &amp; c",
                "<jats:p>One</jats:p>|<p>One</p>",
                "<jats:title>Aim</jats:title><jats:p>H<jats:sub>2</jats:sub>O</jats:p>|<h4>Aim</h4><p>H<sub>2</sub>O</p>",
                "<jats:sec><jats:title>A</jats:title></jats:sec>|<div><h4>A</h4></div>",
                "<p onclick=\"x()\">a</p>|<p>a</p>",
                "<jats:unknown>kept</jats:unknown>|kept",
                "<p>never closed|<p>never closed</p>"
            })
    void whatPublishersSendBecomesSafeHtml(String sent, String expected) {
        assertThat(SafeHtml.of(sent)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<jats:script>alert(1)</jats:script><iframe src=//x></iframe>",
                "<style>*{display:none}</style>",
                "<math><mtext><table><mglyph><style><img src onerror=alert(1)>"
            })
    void nothingThatRunsIsLeft(String hostile) {
        assertThat(SafeHtml.of(hostile))
                .doesNotContainIgnoringCase(
                        "<script",
                        "onerror",
                        "onload",
                        "javascript:",
                        "<img",
                        "<svg",
                        "<style",
                        "<iframe");
    }

    @Test
    void linksLeadOutWithoutTellingWhereFrom() {
        assertThat(SafeHtml.of("<a href=\"https://example.org/\">x</a>"))
                .isEqualTo(
                        "<a href=\"https://example.org/\" rel=\"nofollow noopener noreferrer\">x</a>");
    }
}
