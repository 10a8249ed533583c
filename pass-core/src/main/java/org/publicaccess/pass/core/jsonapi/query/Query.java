// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request's query string asks for.
 *
 * @param filter which resources
 * @param filterParameter the parameter that the filter came in, for error texts
 * @param sort in which order; the id is always the last key
 * @param page which part
 * @param include which related resources to add
 * @param fields by type, the only members to show, in the order asked
 */
public record Query(
        Optional<Filter> filter,
        String filterParameter,
        List<SortKey> sort,
        Page page,
        IncludeTree include,
        Map<String, List<String>> fields) {

    /** A resource as it is without any query parameter. */
    public static final Query PLAIN =
            new Query(
                    Optional.empty(),
                    "filter",
                    List.of(),
                    new Page(0, 1, 1, false, false, Optional.empty()),
                    IncludeTree.NONE,
                    Map.of());

    /** Whether one resource would be shown whole and alone. */
    public boolean showsWholeResource() {
        return filter.isEmpty() && include.children().isEmpty() && fields.isEmpty();
    }

    /** Only which members to show, for the answer to a write. */
    public Query onlyFields() {
        return PLAIN.withFields(fields);
    }

    /** The same with only these members shown. */
    public Query withFields(Map<String, List<String>> shown) {
        return new Query(filter, filterParameter, sort, page, include, shown);
    }
}
