// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.publicaccess.pass.core.jsonapi.testing.Seed;

/** Writes filters, each in one of its possible spellings. */
public final class Rsql {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9*._:/@+-]+");
    private static final Map<String, String> OTHER =
            Map.of("=lt=", "<", "=le=", "<=", "=gt=", ">", "=ge=", ">=");

    private final Seed seed;

    public Rsql(Seed seed) {
        this.seed = seed;
    }

    String write(Expression expression) {
        return switch (expression) {
            case Expression.Any any -> joined(any.parts(), ",", " or ");
            case Expression.All all -> joined(all.parts(), ";", " and ");
            case Expression.Term term ->
                    String.join(".", term.path()) + operator(term) + values(term.values());
        };
    }

    private String joined(List<Expression> parts, String symbol, String word) {
        return parts.stream()
                .map(
                        part ->
                                part instanceof Expression.Term
                                        ? write(part)
                                        : "(" + write(part) + ")")
                .collect(Collectors.joining(seed.oneIn(3) ? word : symbol));
    }

    private String operator(Expression.Term term) {
        String other = OTHER.get(term.operator());
        return other != null && seed.oneIn(2) ? other : term.operator();
    }

    private String values(List<String> values) {
        String all = values.stream().map(this::value).collect(Collectors.joining(","));
        return values.size() == 1 && seed.oneIn(2) ? all : "(" + all + ")";
    }

    private String value(String value) {
        if (PLAIN.matcher(value).matches() && seed.oneIn(2)) {
            return value;
        }
        String quote = seed.oneOf("\"", "'");
        return quote + value.replace("\\", "\\\\").replace(quote, "\\" + quote) + quote;
    }
}
