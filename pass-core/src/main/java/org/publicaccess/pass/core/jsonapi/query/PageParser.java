// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.Limits;

/**
 * Reads {@code page[…]}: number and size, or offset and limit, or a cursor; with or without totals.
 */
final class PageParser {

    private static final Set<String> BY_NUMBER = Set.of("page[number]", "page[size]");
    private static final Set<String> BY_OFFSET = Set.of("page[offset]", "page[limit]");
    private static final Set<String> BY_CURSOR =
            Set.of("page[first]", "page[last]", "page[after]", "page[before]");
    private static final String TOTALS = "page[totals]";

    private final Limits limits;

    PageParser(Limits limits) {
        this.limits = limits;
    }

    Page parse(Map<String, String> parameters) {
        checkKnown(parameters);
        boolean totals = parameters.containsKey(TOTALS);
        boolean asked = !parameters.isEmpty();
        List<String> cursors = parameters.keySet().stream().filter(BY_CURSOR::contains).toList();
        if (!cursors.isEmpty()) {
            return byCursor(parameters, cursors, totals);
        }
        if (parameters.keySet().stream().anyMatch(BY_OFFSET::contains)) {
            long offset = number(parameters, "page[offset]", 0, 0, Integer.MAX_VALUE);
            int limit = size(parameters, "page[limit]");
            long number = parameters.containsKey("page[limit]") ? offset / limit + 1 : 1;
            return new Page(offset, limit, number, true, totals, Optional.empty());
        }
        int size = size(parameters, "page[size]");
        long number = number(parameters, "page[number]", 1, 1, Integer.MAX_VALUE);
        return new Page((number - 1) * size, size, number, asked, totals, Optional.empty());
    }

    private Page byCursor(Map<String, String> parameters, List<String> cursors, boolean totals) {
        String name = cursors.getFirst();
        boolean counts = name.equals("page[first]") || name.equals("page[last]");
        // first and last give the size themselves: page[first]=10; after and before are ids.
        int size = size(parameters, counts ? name : "page[size]");
        Page.Cursor cursor =
                switch (name) {
                    case "page[first]" -> new Page.Cursor.First();
                    case "page[last]" -> new Page.Cursor.Last();
                    case "page[after]" ->
                            new Page.Cursor.After(number(parameters, name, 0, 0, Long.MAX_VALUE));
                    default ->
                            new Page.Cursor.Before(number(parameters, name, 0, 0, Long.MAX_VALUE));
                };
        return new Page(0, size, 1, true, totals, Optional.of(cursor));
    }

    private static void checkKnown(Map<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!BY_NUMBER.contains(name)
                    && !BY_OFFSET.contains(name)
                    && !BY_CURSOR.contains(name)
                    && !name.equals(TOTALS)) {
                throw invalid(
                        name,
                        "is unknown; use page[number] and page[size], page[offset] and page[limit], one of page[first],"
                                + " page[last], page[after], page[before], and page[totals]");
            }
        }
        long numbers = parameters.keySet().stream().filter(BY_NUMBER::contains).count();
        long offsets = parameters.keySet().stream().filter(BY_OFFSET::contains).count();
        long cursors = parameters.keySet().stream().filter(BY_CURSOR::contains).count();
        boolean numberWithCursor = parameters.containsKey("page[number]") && cursors > 0;
        boolean sizeWithCount =
                parameters.containsKey("page[size]")
                        && (parameters.containsKey("page[first]")
                                || parameters.containsKey("page[last]"));
        if (numbers > 0 && offsets > 0
                || offsets > 0 && cursors > 0
                || cursors > 1
                || numberWithCursor
                || sizeWithCount) {
            throw invalid(String.join(", ", parameters.keySet()), "cannot be used together");
        }
    }

    private int size(Map<String, String> parameters, String name) {
        return (int) number(parameters, name, limits.defaultPageSize(), 1, limits.maxPageSize());
    }

    private static long number(
            Map<String, String> parameters, String name, long otherwise, long min, long max) {
        String text = parameters.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException _) {
            throw invalid(
                    name, "is \"%s\" and must be a number from %d to %d".formatted(text, min, max));
        }
        throw invalid(name, "is %s and must be a number from %d to %d".formatted(text, min, max));
    }

    private static JsonApiException invalid(String name, String problem) {
        return JsonApiException.in(
                name, ErrorCode.INVALID_PARAMETER, "%s %s.".formatted(name, problem));
    }
}
