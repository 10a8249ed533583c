// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import org.jooq.Condition;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;

/**
 * Where a path points: to a collection, to one resource, or to what a relationship of one resource
 * links to.
 */
public sealed interface Place {

    /** The type of the resources there. */
    ResourceType type();

    /** All resources of a type. */
    record Collection(ResourceType type) implements Place {}

    /** One resource of the place {@code of}. */
    record Single(Place of, long id) implements Place {
        @Override
        public ResourceType type() {
            return of.type();
        }
    }

    /** What a relationship of one resource links to. */
    record Related(Single owner, Relationship relationship, ResourceType type) implements Place {}

    /**
     * A resource that the present request wrote. Who wrote it is shown it as it is now, even when
     * the write itself took away the right to see it.
     */
    record Written(ResourceType type, long id) implements Place {}

    /** Whether a path to this place gives one resource (or none) and not a list. */
    default boolean isSingle() {
        return switch (this) {
            case Collection _ -> false;
            case Single _, Written _ -> true;
            case Related related -> !related.relationship().toMany();
        };
    }

    /** The condition for a row to be there and for everything on the way to be visible. */
    default Condition contains(Scope scope, Visibility visibility) {
        return switch (this) {
            case Collection _ -> trueCondition();
            case Single single ->
                    scope.id().eq(single.id()).and(single.of().contains(scope, visibility));
            case Related related -> isLinked(related, scope, visibility);
            case Written written -> scope.id().eq(written.id());
        };
    }

    private static Condition isLinked(Related related, Scope scope, Visibility visibility) {
        Scope owner = scope.few(related.owner().type());
        Condition ownerIsThere =
                and(related.owner().contains(owner, visibility), visibility.rows(owner));
        if (related.relationship().toMany()) {
            return scope.id()
                    .in(
                            owner.elementsOfOwners(
                                    related.relationship(),
                                    select(owner.id()).from(owner.table()).where(ownerIsThere)));
        }
        return scope.id()
                .in(
                        select(owner.link(related.relationship()))
                                .from(owner.table())
                                .where(ownerIsThere));
    }
}
