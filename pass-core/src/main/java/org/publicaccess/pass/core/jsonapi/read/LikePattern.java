// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.Field;

/**
 * A {@code *} at the beginning or end of a value stands for any text; inside it stands for itself.
 */
final class LikePattern {

    private static final char ESCAPE = '\\';

    private LikePattern() {}

    static boolean hasWildcard(String value) {
        return value.startsWith("*") || value.endsWith("*");
    }

    static Condition condition(Field<String> column, String value) {
        return column.like(pattern(value), ESCAPE);
    }

    static Condition conditionIgnoringCase(Field<String> column, String value) {
        return lower(column).like(lower(val(pattern(value))), ESCAPE);
    }

    private static String pattern(String value) {
        boolean leading = value.startsWith("*");
        boolean trailing = value.endsWith("*") && value.length() > 1;
        String literal = value.substring(leading ? 1 : 0, value.length() - (trailing ? 1 : 0));
        return (leading ? "%" : "") + escape(literal) + (trailing ? "%" : "");
    }

    private static String escape(String literal) {
        return literal.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
