// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

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

/** A resource type's table under an alias of its own within one statement. */
final class Scope implements Row {

    private static final String ID = "id";

    private final ResourceTypes types;
    private final ResourceType type;
    private final Aliases aliases;
    private final String alias;

    Scope(ResourceTypes types, ResourceType type, Aliases aliases) {
        this.types = types;
        this.type = type;
        this.aliases = aliases;
        this.alias = aliases.next();
    }

    /** Another type within the same statement. */
    Scope(Scope statement, ResourceType type) {
        this(statement.types, type, statement.aliases);
    }

    /** Hands out the table aliases of one statement. */
    static final class Aliases {
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
        return new Scope(types, type, aliases);
    }

    /** The type that a relationship links to, under an alias of its own. */
    Scope target(Relationship relationship) {
        return new Scope(types, types.target(relationship), aliases);
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
    public Condition linksTo(String relationship, long id) {
        Relationship to = relationshipOf(relationship);
        return to.toMany() ? id().in(owners(to, target -> target.eq(id))) : link(to).eq(id);
    }

    @Override
    public Condition linksToAny(String relationship, Function<Row, Condition> condition) {
        Relationship to = relationshipOf(relationship);
        return linksToAnyOf(to, target -> condition.apply(target));
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
        Scope source = new Scope(types, types.get(from), aliases);
        Relationship to = source.relationshipOf(relationship);
        if (to.toMany()) {
            throw new IllegalArgumentException(
                    "Only to-one relationships can be followed backwards: " + relationship);
        }
        return id().in(select(source.link(to)).from(source.table()).where(condition.apply(source)));
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

    /** The ids that this row's to-many relationship links to, in ascending order. */
    Select<Record1<Long>> elements(Relationship relationship) {
        JoinTable join = relationship.join().orElseThrow();
        String joined = aliases.next();
        Field<Long> element = bigint(joined, relationship.column());
        return select(element)
                .from(DSL.table(name(join.name())).as(name(joined)))
                .where(bigint(joined, join.ownerColumn()).eq(id()))
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
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        type.name() + " has no relationship " + relationship));
    }
}
