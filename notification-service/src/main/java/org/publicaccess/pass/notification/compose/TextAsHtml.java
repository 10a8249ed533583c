// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows plain text in a page: its paragraphs, its lines, and its web addresses as links. */
final class TextAsHtml {

    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s&\"'<>]+(?:&amp;[^\\s&\"'<>]+)*");

    private TextAsHtml() {}

    static String of(String text) {
        return Stream.of(PARAGRAPHS.split(escape(text.strip())))
                .map(paragraph -> ADDRESS.matcher(paragraph).replaceAll("<a href=\"$0\">$0</a>"))
                .map(paragraph -> "<p>" + paragraph.replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
