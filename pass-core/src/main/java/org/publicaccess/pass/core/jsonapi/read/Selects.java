// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Select;
import org.publicaccess.pass.core.jsonapi.query.Filter;
import org.publicaccess.pass.core.jsonapi.query.Page.Cursor;
import org.publicaccess.pass.core.jsonapi.query.Query;
import org.publicaccess.pass.core.jsonapi.query.SortKey;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;

/** Builds the statements that answer one request. */
final class Selects {

    private final ResourceTypes types;
    private final Visibility visibility;
    private final WholeRows wholeRows;
    private final Query query;

    Selects(ResourceTypes types, Visibility visibility, WholeRows wholeRows, Query query) {
        this.types = types;
        this.visibility = visibility;
        this.wholeRows = wholeRows;
        this.query = query;
    }

    /** A statement and where its columns go. */
    record Plan(Statement statement, Projection projection) {}

    /** The resources at a place: the page that is asked for and one row more. */
    Plan primary(Place place) {
        return isWholeRow(place) ? wholeRows.plan(place, () -> planned(place)) : planned(place);
    }

    private boolean isWholeRow(Place place) {
        boolean direct =
                place instanceof Place.Written
                        || (place instanceof Place.Single single
                                && single.of() instanceof Place.Collection);
        return direct && query.showsWholeResource() && visibility.isComplete();
    }

    private Plan planned(Place place) {
        Scope scope = scope(place);
        Projection projection = projection(scope, query.include().children().keySet());
        var select = select(projection.columns()).from(scope.table());
        if (place instanceof Place.Single || place instanceof Place.Written) {
            return new Plan(Statement.of(select.where(matches(place, scope))), projection);
        }
        // Not a bind value: PostgreSQL plans ten rows otherwise than five hundred, and must not
        // share the plan.
        long rows = query.page().limit() + 1L;
        if (isBackwards()) {
            Condition onPage = scope.id().in(lastIds(place, scope.again()));
            return new Plan(Statement.of(select.where(onPage).orderBy(scope.id())), projection);
        }
        long offset = query.page().offset();
        if (offset > 0) {
            // The page's ids come first, so that nothing is made of the rows that are passed over.
            Condition onPage = scope.id().in(idsOfPage(place, scope.again(), rows, offset));
            return new Plan(Statement.of(select.where(onPage).orderBy(order(scope))), projection);
        }
        return new Plan(
                Statement.of(
                        select.where(matches(place, scope))
                                .and(beyondCursor(scope))
                                .orderBy(order(scope))
                                .limit(inline(rows))),
                projection);
    }

    private Select<org.jooq.Record1<Long>> idsOfPage(
            Place place, Scope scope, long rows, long offset) {
        return select(scope.id())
                .from(scope.table())
                .where(matches(place, scope))
                .orderBy(order(scope))
                .limit(inline(rows))
                .offset(val(offset));
    }

    /** How many resources are at a place, whatever the page. */
    Statement total(Place place) {
        Scope scope = scope(place);
        return Statement.of(select(count()).from(scope.table()).where(matches(place, scope)));
    }

    /** Resources to include; their ids stand in linkage, which names only what may be seen. */
    Plan included(Includes.Batch batch) {
        return ofIds(batch.type(), batch.ids(), batch.relationships());
    }

    /** Resources that this transaction wrote, for who wrote them. */
    Plan written(ResourceType type, Set<Long> ids) {
        return ofIds(type, ids.toArray(Long[]::new), Set.of());
    }

    private Plan ofIds(ResourceType type, Long[] ids, Set<String> followed) {
        Scope scope = Scope.ofFew(types, type);
        Projection projection = projection(scope, followed);
        var select =
                select(projection.columns())
                        .from(scope.table())
                        .where(condition("{0} = any({1}::bigint[])", scope.id(), val(ids)));
        return new Plan(Statement.of(select), projection);
    }

    private Scope scope(Place place) {
        boolean few =
                !(place instanceof Place.Collection)
                        || query.filter().filter(Filter::findsById).isPresent();
        return few ? Scope.ofFew(types, place.type()) : Scope.ofMany(types, place.type());
    }

    private Condition matches(Place place, Scope scope) {
        FilterCompiler filters = new FilterCompiler(visibility, query.filterParameter());
        Condition filter =
                query.filter()
                        .map(parsed -> filters.compile(parsed, scope))
                        .orElse(trueCondition());
        return place.contains(scope, visibility).and(visible(place, scope)).and(filter);
    }

    private Condition visible(Place place, Scope scope) {
        return place instanceof Place.Written ? trueCondition() : visibility.rows(scope);
    }

    private Projection projection(Scope scope, Set<String> followed) {
        // With sparse fields for one type, existing clients see no members of the others.
        Optional<List<String>> asked =
                query.fields().isEmpty()
                        ? Optional.empty()
                        : Optional.of(query.fields().getOrDefault(scope.type().name(), List.of()));
        return Projection.of(scope, visibility, asked, followed);
    }

    private boolean isBackwards() {
        return query.page()
                .cursor()
                .filter(cursor -> cursor instanceof Cursor.Last || cursor instanceof Cursor.Before)
                .isPresent();
    }

    private Select<org.jooq.Record1<Long>> lastIds(Place place, Scope scope) {
        return select(scope.id())
                .from(scope.table())
                .where(matches(place, scope))
                .and(beyondCursor(scope))
                .orderBy(scope.id().desc())
                .limit(inline((long) query.page().limit()));
    }

    private Condition beyondCursor(Scope scope) {
        return switch (query.page().cursor().orElse(null)) {
            case Cursor.After after -> scope.id().gt(after.id());
            case Cursor.Before before -> scope.id().lt(before.id());
            case null, default -> trueCondition();
        };
    }

    private List<OrderField<?>> order(Scope scope) {
        List<OrderField<?>> order = new ArrayList<>();
        for (SortKey key : query.sort()) {
            Field<?> field = sortField(scope, key.path());
            order.add(key.descending() ? field.desc() : field.asc());
        }
        if (query.sort().stream().noneMatch(key -> key.path().equals(List.of("id")))) {
            order.add(scope.id().asc());
        }
        return order;
    }

    private Field<?> sortField(Scope scope, List<String> path) {
        String first = path.getFirst();
        if (path.size() == 1) {
            return first.equals("id")
                    ? scope.id()
                    : visibility.field(scope, scope.type().attribute(first).orElseThrow());
        }
        Relationship relationship = scope.type().relationship(first).orElseThrow();
        Scope target = scope.target(relationship);
        return field(
                select(sortField(target, path.subList(1, path.size())))
                        .from(target.table())
                        .where(target.id().eq(scope.link(relationship)))
                        .and(visibility.targets(scope, relationship, target)));
    }
}
