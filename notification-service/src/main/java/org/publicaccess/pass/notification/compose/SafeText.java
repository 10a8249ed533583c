// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.regex.Pattern;

/** Takes out of people's text what could act on a mail instead of standing in it. */
final class SafeText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

    private SafeText() {}

    /** One line: every break and run of white space becomes one space. */
    static String line(String text) {
        return GAP.matcher(text).replaceAll(" ").strip();
    }

    /** Several lines, ended by a line feed alone, without other control characters. */
    static String block(String text) {
        return CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("").strip();
    }

    /**
     * At most {@code length} characters, the last three of them dots when something is left out.
     */
    static String abbreviate(String text, int length) {
        int count = text.codePointCount(0, text.length());
        if (count <= length) {
            return text;
        }
        int kept = Math.max(0, length - 3);
        return text.substring(0, text.offsetByCodePoints(0, kept)).stripTrailing() + "...";
    }

    /** With a mark before every line, so that nobody takes it for the service's own words. */
    static String quote(String text) {
        return "> " + text.replace("\n", "\n> ");
    }
}
