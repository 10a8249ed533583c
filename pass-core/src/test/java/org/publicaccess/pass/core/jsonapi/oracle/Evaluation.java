// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.core.jsonapi.oracle.Expression.Term;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;

/**
 * Says whether a resource fulfils a filter. A path through relationships holds when some visible
 * resource at its end does; without one, the value counts as null.
 */
final class Evaluation {

    private static final Set<String> SET_OPERATORS =
            Set.of(
                    "=hasmember=",
                    "=hasnomember=",
                    "=subsetof=",
                    "=notsubsetof=",
                    "=supersetof=",
                    "=notsupersetof=");

    private final View view;
    private final Comparisons comparisons;

    Evaluation(View view, Pools pools) {
        this.view = view;
        this.comparisons = new Comparisons(pools);
    }

    boolean holds(Expression expression, Resource resource) {
        return switch (expression) {
            case Expression.All all -> all.parts().stream().allMatch(part -> holds(part, resource));
            case Expression.Any any -> any.parts().stream().anyMatch(part -> holds(part, resource));
            case Term term -> holds(term, term.path(), resource);
        };
    }

    private boolean holds(Term term, List<String> path, Resource resource) {
        String first = path.getFirst();
        if (path.equals(List.of("id"))) {
            return comparisons.holds(resource.id(), term);
        }
        var attribute = resource.type().attribute(first);
        if (attribute.isPresent()) {
            return comparisons.holds(view.value(resource, first), attribute.get().kind(), term);
        }
        Relationship relationship = resource.type().relationship(first).orElseThrow();
        List<String> rest = path.subList(1, path.size());
        if (rest.isEmpty() || rest.equals(List.of("id"))) {
            return holdsForLinks(term, relationship, view.links(resource, first));
        }
        List<Resource> targets = view.targets(resource, first);
        boolean some = targets.stream().anyMatch(target -> holds(term, rest, target));
        return some || targets.isEmpty() && asksForNull(term);
    }

    private boolean holdsForLinks(Term term, Relationship relationship, List<Long> links) {
        if (term.operator().equals("=isempty=")) {
            return links.isEmpty() == Comparisons.isTrue(term);
        }
        if (asksForNull(term)) {
            return links.isEmpty();
        }
        if (relationship.toMany() && SET_OPERATORS.contains(term.operator())) {
            return comparisons.holdsForSet(new HashSet<>(links), term, Long::parseLong);
        }
        return links.stream().anyMatch(id -> comparisons.holds(id, term));
    }

    private static boolean asksForNull(Term term) {
        return term.operator().equals("=isnull=") && Comparisons.isTrue(term);
    }
}
