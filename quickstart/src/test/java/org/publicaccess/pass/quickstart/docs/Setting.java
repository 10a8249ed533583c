// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a service.
 *
 * @param property its full name
 * @param description from the code, empty when it says none
 * @param value what {@code application.yaml} gives it, {@code null} when that file does not name it
 * @param builtIn the default in the code, empty when there is none
 */
record Setting(String property, String description, @Nullable String value, String builtIn) {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::(.*))?}([a-z]*)");

    /** The variable that sites use; by Spring's rules every property has one. */
    String variable() {
        Matcher placeholder = placeholder();
        return placeholder.matches()
                ? placeholder.group(1)
                : property.replace(".", "_").replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    boolean isNamedByVariable() {
        return placeholder().matches();
    }

    String otherwise() {
        Matcher placeholder = placeholder();
        if (!placeholder.matches()) {
            return value == null ? builtIn : value;
        }
        String inner = placeholder.group(2);
        return inner == null ? "must be given" : inner + placeholder.group(3);
    }

    private Matcher placeholder() {
        return PLACEHOLDER.matcher(value == null ? "" : value);
    }

    /** A line of a table in Markdown. */
    String row() {
        return "| `%s` | `%s` | %s | %s |"
                .formatted(
                        variable(),
                        property,
                        otherwise().isEmpty() ? "" : "`" + cell(otherwise()) + "`",
                        cell(description).replace(" (`" + variable() + "`)", ""));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`");
    }
}
