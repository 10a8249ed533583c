// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.publicaccess.pass.core.jsonapi.Row;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.Relationship.JoinTable;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;

/**
 * A resource type's table under an alias of its own within one statement. Of few rows, which are
 * found by id, alternatives are asked row by row; many rows are found by the alternatives
 * themselves.
 */
final class Scope implements Row {

    private static final String ID = "id";

    private final ResourceTypes types;
    private final ResourceType type;
    private final Aliases aliases;
    private final String alias;
    private final boolean few;

    private Scope(ResourceTypes types, ResourceType type, Aliases aliases, boolean few) {
        this.types = types;
        this.type = type;
        this.aliases = aliases;
        this.alias = aliases.next();
        this.few = few;
    }

    /** A type in a statement of its own that looks at few rows. */
    static Scope ofFew(ResourceTypes types, ResourceType type) {
        return new Scope(types, type, new Aliases(), true);
    }

    /** A type in a statement of its own that searches the whole table. */
    static Scope ofMany(ResourceTypes types, ResourceType type) {
        return new Scope(types, type, new Aliases(), false);
    }

    /** Few rows of another type within the same statement. */
    Scope few(ResourceType other) {
        return new Scope(types, other, aliases, true);
    }

    /** Few rows of the type that a relationship links to. */
    Scope fewTargets(Relationship relationship) {
        return few(types.target(relationship));
    }

    /** Hands out the table aliases of one statement. */
    private static final class Aliases {
        private int used;

        private String next() {
            return "t" + used++;
        }
    }

    ResourceType type() {
        return type;
    }

    Table<Record> table() {
        return DSL.table(name(type.table())).as(name(alias));
    }

    /** The same type again under another alias. */
    Scope again() {
        return new Scope(types, type, aliases, few);
    }

    /** The type that a relationship links to, under an alias of its own. */
    Scope target(Relationship relationship) {
        return new Scope(types, types.target(relationship), aliases, few);
    }

    @Override
    public Field<Long> id() {
        return bigint(alias, ID);
    }

    @Override
    public Field<Object> attribute(String attribute) {
        return field(name(alias, attributeOf(attribute).column()));
    }

    Field<Object> column(Attribute attribute) {
        return field(name(alias, attribute.column()));
    }

    @Override
    public Field<Long> link(String relationship) {
        return link(relationshipOf(relationship));
    }

    Field<Long> link(Relationship relationship) {
        return bigint(alias, relationship.column());
    }

    @Override
    public Condition anyOf(List<Function<Row, Condition>> alternatives) {
        if (few) {
            return or(alternatives.stream().map(one -> one.apply(this)).toList());
        }
        return id().in(
                        alternatives.stream()
                                .map(this::idsWith)
                                .reduce(Select::unionAll)
                                .orElseThrow());
    }

    private Select<Record1<Long>> idsWith(Function<Row, Condition> alternative) {
        Scope branch = again();
        return select(branch.id()).from(branch.table()).where(alternative.apply(branch));
    }

    @Override
    public Condition linksTo(String relationship, long id) {
        Relationship to = relationshipOf(relationship);
        return to.toMany() ? exists(elements(to, element -> element.eq(id))) : link(to).eq(id);
    }

    @Override
    public Condition linksToAny(String relationship, Function<Row, Condition> condition) {
        Relationship to = relationshipOf(relationship);
        Scope target = target(to);
        Condition fulfils = condition.apply(target);
        if (!to.toMany()) {
            return exists(
                    selectOne().from(target.table()).where(target.id().eq(link(to))).and(fulfils));
        }
        return exists(
                elements(
                        to,
                        element ->
                                exists(
                                        selectOne()
                                                .from(target.table())
                                                .where(target.id().eq(element))
                                                .and(fulfils))));
    }

    Condition linksToAnyOf(Relationship relationship, Function<Scope, Condition> condition) {
        Scope target = target(relationship);
        Select<? extends Record> ids =
                select(target.id()).from(target.table()).where(condition.apply(target));
        if (!relationship.toMany()) {
            return link(relationship).in(asIds(ids));
        }
        return id().in(owners(relationship, element -> element.in(asIds(ids))));
    }

    @Override
    public Condition isLinkedFrom(
            String from, String relationship, Function<Row, Condition> condition) {
        Scope source = new Scope(types, types.get(from), aliases, few);
        Relationship to = source.relationshipOf(relationship);
        if (to.toMany()) {
            throw new IllegalArgumentException(
                    "Only to-one relationships can be followed backwards: " + relationship);
        }
        return exists(
                selectOne()
                        .from(source.table())
                        .where(source.link(to).eq(id()))
                        .and(condition.apply(source)));
    }

    /**
     * The ids of the resources whose to-many relationship has an element that fulfils the
     * condition.
     */
    Select<Record1<Long>> owners(
            Relationship relationship, Function<Field<Long>, Condition> element) {
        JoinTable join = relationship.join().orElseThrow();
        String joined = aliases.next();
        return select(bigint(joined, join.ownerColumn()))
                .from(DSL.table(name(join.name())).as(name(joined)))
                .where(element.apply(bigint(joined, relationship.column())));
    }

    /**
     * The ids that this row's to-many relationship links to and that fulfil the condition, in
     * ascending order.
     */
    Select<Record1<Long>> elements(
            Relationship relationship, Function<Field<Long>, Condition> condition) {
        JoinTable join = relationship.join().orElseThrow();
        String joined = aliases.next();
        Field<Long> element = bigint(joined, relationship.column());
        return select(element)
                .from(DSL.table(name(join.name())).as(name(joined)))
                .where(bigint(joined, join.ownerColumn()).eq(id()))
                .and(condition.apply(element))
                .orderBy(element);
    }

    /** The ids that the to-many relationship of these owners links to. */
    Select<Record1<Long>> elementsOfOwners(
            Relationship relationship, Select<Record1<Long>> owners) {
        JoinTable join = relationship.join().orElseThrow();
        String joined = aliases.next();
        return select(bigint(joined, relationship.column()))
                .from(DSL.table(name(join.name())).as(name(joined)))
                .where(bigint(joined, join.ownerColumn()).in(owners));
    }

    @SuppressWarnings("unchecked")
    static Select<Record1<Long>> asIds(Select<? extends Record> select) {
        return (Select<Record1<Long>>) select;
    }

    private static Field<Long> bigint(String alias, String column) {
        return field(name(alias, column), SQLDataType.BIGINT);
    }

    private Attribute attributeOf(String attribute) {
        return type.attribute(attribute)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        type.name() + " has no attribute " + attribute));
    }

    private Relationship relationshipOf(String relationship) {
        return type.relationship(relationship)
                .or(() -> Optional.ofNullable(type.hiddenLinks().get(relationship)))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        type.name() + " has no relationship " + relationship));
    }
}
