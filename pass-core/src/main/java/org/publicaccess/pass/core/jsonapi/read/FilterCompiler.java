// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.query.Filter;
import org.publicaccess.pass.core.jsonapi.query.Filter.Comparison;
import org.publicaccess.pass.core.jsonapi.query.Operator;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;

/**
 * Turns a filter into a condition. Relationships become sub-selects of ids, never joins, so that no
 * row is found twice; alternatives over several tables become a union of ids, so that PostgreSQL
 * can use an index for each of them.
 */
final class FilterCompiler {

    private final Visibility visibility;
    private final String parameter;

    FilterCompiler(Visibility visibility, String parameter) {
        this.visibility = visibility;
        this.parameter = parameter;
    }

    Condition compile(Filter filter, Scope scope) {
        return switch (filter) {
            case Filter.And all ->
                    and(all.parts().stream().map(part -> compile(part, scope)).toList());
            case Filter.Or any
                    when any.parts().stream().anyMatch(FilterCompiler::usesOtherTables) ->
                    scope.id().in(union(any.parts(), scope));
            case Filter.Or any ->
                    or(any.parts().stream().map(part -> compile(part, scope)).toList());
            case Comparison comparison -> compile(comparison, comparison.path(), scope);
        };
    }

    private Select<Record1<Long>> union(List<Filter> parts, Scope scope) {
        return parts.stream()
                .map(
                        part -> {
                            Scope branch = scope.again();
                            return (Select<Record1<Long>>)
                                    select(branch.id())
                                            .from(branch.table())
                                            .where(compile(part, branch));
                        })
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    private static boolean usesOtherTables(Filter filter) {
        return switch (filter) {
            case Filter.And all -> all.parts().stream().anyMatch(FilterCompiler::usesOtherTables);
            case Filter.Or any -> any.parts().stream().anyMatch(FilterCompiler::usesOtherTables);
            case Comparison comparison -> comparison.path().size() > 1;
        };
    }

    private Condition compile(Comparison comparison, List<String> path, Scope scope) {
        String first = path.getFirst();
        if (path.size() == 1 && first.equals("id")) {
            return leaf(comparison).ofIds(scope.id());
        }
        if (path.size() == 1 && scope.type().attribute(first).isPresent()) {
            Attribute attribute = scope.type().attribute(first).orElseThrow();
            return leaf(comparison).ofAttribute(attribute, visibility.field(scope, attribute));
        }
        Relationship relationship =
                scope.type()
                        .relationship(first)
                        .orElseThrow(() -> unknown(comparison, scope, first));
        List<String> rest = path.size() == 1 ? List.of("id") : path.subList(1, path.size());
        return through(comparison, relationship, rest, scope);
    }

    private Condition through(
            Comparison comparison, Relationship relationship, List<String> rest, Scope scope) {
        boolean onlyIds = rest.equals(List.of("id"));
        if (comparison.operator() == Operator.IS_EMPTY && onlyIds) {
            return leaf(comparison).isTrue()
                    ? isUnlinked(relationship, scope)
                    : not(isUnlinked(relationship, scope));
        }
        if (comparison.operator() == Operator.IS_NULL && leaf(comparison).isTrue()) {
            return isNullThrough(comparison, relationship, rest, scope);
        }
        if (relationship.toMany() && onlyIds && LinkSets.handles(comparison.operator())) {
            return new LinkSets(leaf(comparison), visibility).compile(relationship, scope);
        }
        if (onlyIds) {
            return throughIds(comparison, relationship, scope);
        }
        return anyTarget(
                relationship,
                scope,
                (target, visible) -> visible.and(compile(comparison, rest, target)));
    }

    private Condition throughIds(Comparison comparison, Relationship relationship, Scope scope) {
        Function<Field<Long>, Condition> fits =
                id -> leaf(comparison).ofIds(id).and(visibility.link(scope, relationship, id));
        return relationship.toMany()
                ? scope.id().in(scope.owners(relationship, fits))
                : fits.apply(scope.link(relationship));
    }

    /** A missing or unreadable target counts as one whose attributes are null. */
    private Condition isNullThrough(
            Comparison comparison, Relationship relationship, List<String> rest, Scope scope) {
        if (rest.equals(List.of("id"))) {
            return isUnlinked(relationship, scope);
        }
        Condition noTarget = not(anyTarget(relationship, scope, (_, visible) -> visible));
        Condition nullTarget =
                anyTarget(
                        relationship,
                        scope,
                        (target, visible) -> visible.and(compile(comparison, rest, target)));
        Condition unlinked =
                relationship.toMany() ? noTarget : scope.link(relationship).isNull().or(noTarget);
        return unlinked.or(nullTarget);
    }

    private Condition anyTarget(
            Relationship relationship,
            Scope scope,
            BiFunction<Scope, Condition, Condition> condition) {
        return scope.linksToAnyOf(
                relationship,
                target -> condition.apply(target, visibility.targets(scope, relationship, target)));
    }

    private Condition isUnlinked(Relationship relationship, Scope scope) {
        return relationship.toMany()
                ? notExists(visibility.links(scope, relationship))
                : visibility.link(scope, relationship).isNull();
    }

    private Leaf leaf(Comparison comparison) {
        return new Leaf(comparison, parameter);
    }

    private JsonApiException unknown(Comparison comparison, Scope scope, String name) {
        return JsonApiException.in(
                parameter,
                ErrorCode.INVALID_FILTER,
                "In \"%s\", \"%s\" is no attribute or relationship of %s. It has %s and %s."
                        .formatted(
                                comparison.selector(),
                                name,
                                scope.type().name(),
                                String.join(", ", scope.type().attributes().keySet()),
                                String.join(", ", scope.type().relationships().keySet())));
    }

    /** No filter. */
    static Condition none() {
        return trueCondition();
    }
}
