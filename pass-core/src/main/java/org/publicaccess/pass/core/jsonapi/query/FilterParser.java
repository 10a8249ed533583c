// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import java.util.ArrayList;
import java.util.List;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.Limits;

/**
 * Parses RSQL: {@code ;} or {@code and} binds tighter than {@code ,} or {@code or}; parentheses
 * group; values may be quoted with {@code "} or {@code '} and use backslash escapes inside quotes;
 * the parentheses around a single value of {@code =in=} and its like may be left out.
 */
public final class FilterParser {

    private static final String RESERVED = "\"'();,=!~<> ";
    private static final int MAX_NESTING = 50;

    private final String parameter;
    private final String text;
    private final Limits limits;
    private int position;
    private int depth;
    private int terms;

    private FilterParser(String parameter, String text, Limits limits) {
        this.parameter = parameter;
        this.text = text;
        this.limits = limits;
    }

    /** Parses the value of a query parameter. */
    public static Filter parse(String parameter, String text, Limits limits) {
        if (text.length() > limits.maxFilterLength()) {
            throw JsonApiException.in(
                    parameter,
                    ErrorCode.LIMIT_EXCEEDED,
                    "The filter has %d characters; %d are allowed."
                            .formatted(text.length(), limits.maxFilterLength()));
        }
        FilterParser parser = new FilterParser(parameter, text, limits);
        Filter filter = parser.or();
        parser.skipSpaces();
        if (parser.position < text.length()) {
            throw parser.error("an operator or the end was expected");
        }
        return filter;
    }

    private Filter or() {
        List<Filter> parts = new ArrayList<>(List.of(and()));
        while (takeConnective(',', "or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(List.copyOf(parts));
    }

    private Filter and() {
        List<Filter> parts = new ArrayList<>(List.of(term()));
        while (takeConnective(';', "and")) {
            parts.add(term());
        }
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(List.copyOf(parts));
    }

    private boolean takeConnective(char symbol, String word) {
        int before = position;
        skipSpaces();
        if (peek() == symbol) {
            position++;
            return true;
        }
        if (before < position && text.startsWith(word + " ", position)) {
            position += word.length();
            return true;
        }
        position = before; // the space may stand before the other connective
        return false;
    }

    private Filter term() {
        skipSpaces();
        if (peek() != '(') {
            return comparison();
        }
        if (++depth > MAX_NESTING) {
            throw error("parentheses are nested deeper than " + MAX_NESTING);
        }
        position++;
        Filter inner = or();
        skipSpaces();
        expect(')');
        depth--;
        return inner;
    }

    private Filter comparison() {
        if (++terms > limits.maxFilterTerms()) {
            throw JsonApiException.in(
                    parameter,
                    ErrorCode.LIMIT_EXCEEDED,
                    "The filter has more than %d comparisons.".formatted(limits.maxFilterTerms()));
        }
        String selector = unreserved("an attribute or relationship");
        skipSpaces();
        Operator operator = operator();
        skipSpaces();
        return new Filter.Comparison(List.of(selector.split("\\.", -1)), operator, values());
    }

    private Operator operator() {
        int start = position;
        if (peek() == '=' && peekAt(1) != '=') {
            int end = text.indexOf('=', position + 1);
            position = end < 0 ? text.length() : end + 1;
        } else {
            while (position < text.length()
                    && "=!<>".indexOf(peek()) >= 0
                    && position - start < 2) {
                position++;
            }
        }
        String symbol = text.substring(start, position);
        return Operator.of(symbol)
                .orElseThrow(
                        () ->
                                error(
                                        "\"%s\" is no operator; known are %s"
                                                .formatted(symbol, Operator.all())));
    }

    private List<String> values() {
        if (peek() != '(') {
            return List.of(value());
        }
        position++;
        List<String> values = new ArrayList<>();
        do {
            skipSpaces();
            values.add(value());
            skipSpaces();
        } while (takeComma());
        expect(')');
        if (values.size() > limits.maxFilterValues()) {
            throw JsonApiException.in(
                    parameter,
                    ErrorCode.LIMIT_EXCEEDED,
                    "A comparison has %d values; %d are allowed."
                            .formatted(values.size(), limits.maxFilterValues()));
        }
        return List.copyOf(values);
    }

    private boolean takeComma() {
        if (peek() == ',') {
            position++;
            return true;
        }
        return false;
    }

    private String value() {
        char quote = peek();
        return quote == '"' || quote == '\'' ? quoted(quote) : unreserved("a value");
    }

    private String quoted(char quote) {
        StringBuilder value = new StringBuilder();
        for (position++; position < text.length(); position++) {
            char c = peek();
            if (c == quote) {
                position++;
                return value.toString();
            }
            if (c == '\\' && position + 1 < text.length()) {
                c = text.charAt(++position);
            }
            value.append(c);
        }
        throw error("the closing " + quote + " is missing");
    }

    private String unreserved(String expected) {
        int start = position;
        while (position < text.length() && RESERVED.indexOf(peek()) < 0) {
            position++;
        }
        if (start == position) {
            throw error(expected + " was expected");
        }
        return text.substring(start, position);
    }

    private void skipSpaces() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw error("\"" + c + "\" was expected");
        }
        position++;
    }

    private char peek() {
        return peekAt(0);
    }

    private char peekAt(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : '\0';
    }

    private JsonApiException error(String problem) {
        String seen = text.substring(Math.min(position, text.length()));
        String where = seen.isEmpty() ? "at the end" : "before \"%s\"".formatted(abbreviate(seen));
        return JsonApiException.in(
                parameter,
                ErrorCode.INVALID_FILTER,
                "The filter cannot be read: %s %s.".formatted(problem, where));
    }

    private static String abbreviate(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
