// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.publicaccess.pass.core.jsonapi.read.Selects.Plan;

/**
 * The statements for one whole row of each type. They are the same for every caller who may read
 * everything, so that they are built once; building one takes as long as reading its answer.
 */
final class WholeRows {

    private final Map<String, Plan> plans = new ConcurrentHashMap<>();

    /** The plan for the row at a place, made from that for any row of its type. */
    Plan plan(Place place, Supplier<Plan> maker) {
        Plan plan = plans.computeIfAbsent(place.type().name(), _ -> maker.get());
        return new Plan(plan.statement().with(id(place)), plan.projection());
    }

    private static long id(Place place) {
        return switch (place) {
            case Place.Single single -> single.id();
            case Place.Written written -> written.id();
            case Place.Collection _, Place.Related _ ->
                    throw new IllegalArgumentException("No single row: " + place);
        };
    }
}
