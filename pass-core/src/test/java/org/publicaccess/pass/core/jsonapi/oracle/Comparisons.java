// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.schema.ValueKind;

/** Compares single values and sets of values, as the operators say. */
final class Comparisons {

    private final Pools pools;

    Comparisons(Pools pools) {
        this.pools = pools;
    }

    /** A single value; null fulfils nothing but {@code =isnull=true}. */
    boolean holds(@Nullable Object value, ValueKind kind, Expression.Term term) {
        if (term.operator().equals("=isnull=")) {
            return (value == null) == isTrue(term);
        }
        if (value == null) {
            return false;
        }
        if (value instanceof List<?> list) {
            return holdsForSet(new HashSet<>(list), term, Function.identity());
        }
        boolean text = kind == ValueKind.TEXT || kind == ValueKind.URI;
        return text ? holdsForText((String) value, term) : holdsForOrdered(value, term);
    }

    /** An id, which is a number and can be searched like text. */
    boolean holds(long id, Expression.Term term) {
        boolean wildcard =
                term.values().stream().anyMatch(text -> text.startsWith("*") || text.endsWith("*"));
        return wildcard
                ? holdsForText(Long.toString(id), term)
                : holds(
                        id,
                        ValueKind.INTEGER,
                        new Expression.Term(
                                term.path(),
                                term.operator().replace("=ini=", "=in=").replace("=outi=", "=out="),
                                term.values()));
    }

    <T> boolean holdsForSet(Set<?> set, Expression.Term term, Function<String, T> reader) {
        Set<T> given = new HashSet<>(term.values().stream().map(reader).toList());
        return switch (term.operator()) {
            case "=isempty=" -> set.isEmpty() == isTrue(term);
            case "=hasmember=", "=supersetof=" -> set.containsAll(given);
            case "=hasnomember=", "=notsupersetof=" -> !set.containsAll(given);
            case "=subsetof=" -> given.containsAll(set);
            case "=notsubsetof=" -> !given.containsAll(set);
            default -> throw new IllegalArgumentException(term.toString());
        };
    }

    static boolean isTrue(Expression.Term term) {
        return Boolean.parseBoolean(term.values().getFirst());
    }

    private boolean holdsForText(String value, Expression.Term term) {
        List<String> given = term.values();
        return switch (term.operator()) {
            case "==", "=in=" -> given.stream().anyMatch(one -> matches(value, one));
            case "!=", "=out=" -> given.stream().noneMatch(one -> matches(value, one));
            case "=ini=" -> given.stream().anyMatch(one -> matches(lower(value), lower(one)));
            case "=outi=" -> given.stream().noneMatch(one -> matches(lower(value), lower(one)));
            default -> holdsForOrder(text -> pools.compare(value, text), term);
        };
    }

    /** A star stands for any text at the ends only. */
    private static boolean matches(String value, String pattern) {
        boolean leading = pattern.startsWith("*");
        boolean trailing = pattern.endsWith("*");
        if (pattern.equals("*")) {
            return true;
        }
        if (!leading && !trailing) {
            return value.equals(pattern);
        }
        String part = pattern.substring(leading ? 1 : 0, pattern.length() - (trailing ? 1 : 0));
        if (leading && trailing) {
            return value.contains(part);
        }
        return leading ? value.endsWith(part) : value.startsWith(part);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private boolean holdsForOrdered(Object value, Expression.Term term) {
        return switch (term.operator()) {
            case "==", "=in=" -> term.values().stream().anyMatch(one -> compare(value, one) == 0);
            case "!=", "=out=" -> term.values().stream().noneMatch(one -> compare(value, one) == 0);
            default -> holdsForOrder(text -> compare(value, text), term);
        };
    }

    private int compare(Object value, String text) {
        return switch (value) {
            case Long number -> number.compareTo(Long.parseLong(text));
            case Boolean truth -> truth.compareTo(Boolean.parseBoolean(text));
            case Instant time -> time.compareTo(Instant.parse(text));
            default -> pools.compare((String) value, text);
        };
    }

    private static boolean holdsForOrder(Function<String, Integer> compared, Expression.Term term) {
        int first = compared.apply(term.values().getFirst());
        return switch (term.operator()) {
            case "=lt=" -> first < 0;
            case "=le=" -> first <= 0;
            case "=gt=" -> first > 0;
            case "=ge=" -> first >= 0;
            case "=between=" -> first >= 0 && compared.apply(term.values().get(1)) <= 0;
            case "=notbetween=" -> first < 0 || compared.apply(term.values().get(1)) > 0;
            default -> throw new IllegalArgumentException(term.toString());
        };
    }
}
