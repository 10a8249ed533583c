// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.query.Filter.Comparison;
import org.publicaccess.pass.core.jsonapi.query.Operator;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Values;

/** One comparison against a column. A null column fulfils none but {@code =isnull=true}. */
final class Leaf {

    private final Comparison comparison;
    private final String parameter;

    Leaf(Comparison comparison, String parameter) {
        this.comparison = comparison;
        this.parameter = parameter;
    }

    Operator operator() {
        return comparison.operator();
    }

    /** The value of {@code =isnull=} or {@code =isempty=}. */
    boolean isTrue() {
        return read(single(), Values::bool);
    }

    List<Long> ids() {
        return comparison.values().stream().map(text -> read(text, Values::integer)).toList();
    }

    List<Long> singleId() {
        return List.of(read(single(), Values::integer));
    }

    Condition ofIds(Field<Long> id) {
        boolean wildcard = comparison.values().stream().anyMatch(LikePattern::hasWildcard);
        if (wildcard && isTextual(operator())) {
            return ofText(id.cast(SQLDataType.CLOB));
        }
        return switch (operator()) {
            case IN_IGNORING_CASE -> id.in(ids());
            case OUT_IGNORING_CASE -> id.notIn(ids());
            default -> ordered(id, Values::integer);
        };
    }

    Condition ofAttribute(Attribute attribute, Field<Object> column) {
        if (operator() == Operator.IS_NULL) {
            return isTrue() ? column.isNull() : column.isNotNull();
        }
        return switch (attribute.kind()) {
            case TEXTS, ENUMS ->
                    new ListLeaf(this).compile(attribute, column.coerce(String[].class));
            case TEXT, URI -> ofText(column.coerce(SQLDataType.CLOB));
            case ENUM ->
                    ordered(
                            column.coerce(SQLDataType.CLOB),
                            text -> Values.constant(attribute, text));
            case BOOLEAN -> ordered(column.coerce(SQLDataType.BOOLEAN), Values::bool);
            case INTEGER -> ordered(column.coerce(SQLDataType.BIGINT), Values::integer);
            case INSTANT ->
                    ordered(
                            column.coerce(SQLDataType.TIMESTAMPWITHTIMEZONE),
                            text -> Values.instant(text).atOffset(ZoneOffset.UTC));
        };
    }

    private Condition ofText(Field<String> column) {
        List<String> values =
                comparison.values().stream().map(text -> read(text, Values::text)).toList();
        return switch (operator()) {
            case EQUAL, IN -> or(values.stream().map(value -> matches(column, value)).toList());
            case NOT_EQUAL, OUT ->
                    or(values.stream().map(value -> matches(column, value)).toList()).not();
            case IN_IGNORING_CASE -> anyIgnoringCase(column, values);
            case OUT_IGNORING_CASE -> anyIgnoringCase(column, values).not();
            default -> ordered(column, Function.identity());
        };
    }

    private static Condition matches(Field<String> column, String value) {
        return LikePattern.hasWildcard(value)
                ? LikePattern.condition(column, value)
                : column.eq(value);
    }

    private static Condition anyIgnoringCase(Field<String> column, List<String> values) {
        return or(values.stream().map(value -> matchesIgnoringCase(column, value)).toList());
    }

    /** PostgreSQL folds both sides, so that the column and the value follow the same collation. */
    private static Condition matchesIgnoringCase(Field<String> column, String value) {
        return LikePattern.hasWildcard(value)
                ? LikePattern.conditionIgnoringCase(column, value)
                : lower(column).eq(lower(val(value)));
    }

    private <T> Condition ordered(Field<T> column, Function<String, T> reader) {
        return switch (operator()) {
            case EQUAL -> column.eq(one(reader));
            case NOT_EQUAL -> column.ne(one(reader));
            case IN -> column.in(many(reader));
            case OUT -> column.notIn(many(reader));
            case LESS -> column.lt(one(reader));
            case LESS_OR_EQUAL -> column.le(one(reader));
            case GREATER -> column.gt(one(reader));
            case GREATER_OR_EQUAL -> column.ge(one(reader));
            case IS_NULL -> isTrue() ? column.isNull() : column.isNotNull();
            case BETWEEN -> column.between(bound(0, reader), bound(1, reader));
            case NOT_BETWEEN -> column.notBetween(bound(0, reader), bound(1, reader));
            default -> throw notApplicable();
        };
    }

    private <T> T one(Function<String, T> reader) {
        return read(single(), reader);
    }

    private <T> List<T> many(Function<String, T> reader) {
        return comparison.values().stream().map(text -> read(text, reader)).toList();
    }

    private <T> T bound(int index, Function<String, T> reader) {
        if (comparison.values().size() != 2) {
            throw invalid("needs two values: (from,to)");
        }
        return read(comparison.values().get(index), reader);
    }

    private String single() {
        if (comparison.values().size() != 1) {
            throw invalid("takes one value, not " + comparison.values().size());
        }
        return comparison.values().getFirst();
    }

    <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw JsonApiException.in(
                    parameter,
                    ErrorCode.INVALID_FILTER,
                    "\"%s\" cannot be compared with \"%s\": %s."
                            .formatted(comparison.selector(), text, e.getMessage()));
        }
    }

    List<String> values() {
        return comparison.values();
    }

    JsonApiException notApplicable() {
        return invalid("cannot be used with this attribute");
    }

    private JsonApiException invalid(String problem) {
        return JsonApiException.in(
                parameter,
                ErrorCode.INVALID_FILTER,
                "In \"%s%s\", the operator %s."
                        .formatted(comparison.selector(), operator().symbol(), problem));
    }

    private static boolean isTextual(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, IN, OUT, IN_IGNORING_CASE, OUT_IGNORING_CASE -> true;
            default -> false;
        };
    }
}
