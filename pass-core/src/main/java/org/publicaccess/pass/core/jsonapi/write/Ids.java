// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;

/** Ids on the wire are whole numbers as text. */
public final class Ids {

    private Ids() {}

    /** The id that {@code text} spells, or an error that points to its place in the document. */
    static long parse(String text, String pointer) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw JsonApiException.at(pointer, ErrorCode.INVALID_ID, problem(text));
        }
    }

    /** The id that a path segment spells. */
    public static long parse(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw JsonApiException.of(ErrorCode.INVALID_ID, problem(text));
        }
    }

    private static String problem(String text) {
        return "\"%s\" is no id; ids are whole numbers.".formatted(text);
    }
}
