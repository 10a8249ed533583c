// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import java.util.List;

/** A parsed filter expression. */
public sealed interface Filter {

    /** All parts hold. */
    record And(List<Filter> parts) implements Filter {}

    /** At least one part holds. */
    record Or(List<Filter> parts) implements Filter {}

    /**
     * One comparison.
     *
     * @param path attribute or relationship names, for example {@code grants, pi, id}
     * @param operator how to compare
     * @param values at least one
     */
    record Comparison(List<String> path, Operator operator, List<String> values) implements Filter {

        /** As the client wrote it, for error texts. */
        public String selector() {
            return String.join(".", path);
        }
    }
}
