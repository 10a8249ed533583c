// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import java.util.List;

/** A parsed filter expression. */
public sealed interface Filter {

    /** Whether it names ids, of the resources or of what they link to, so that it finds few. */
    boolean findsById();

    /** All parts hold. */
    record And(List<Filter> parts) implements Filter {
        @Override
        public boolean findsById() {
            return parts.stream().anyMatch(Filter::findsById);
        }
    }

    /** At least one part holds. */
    record Or(List<Filter> parts) implements Filter {
        @Override
        public boolean findsById() {
            return parts.stream().allMatch(Filter::findsById);
        }
    }

    /**
     * One comparison.
     *
     * @param path attribute or relationship names, for example {@code grants, pi, id}
     * @param operator how to compare
     * @param values at least one
     */
    record Comparison(List<String> path, Operator operator, List<String> values) implements Filter {

        @Override
        public boolean findsById() {
            boolean equality = operator == Operator.EQUAL || operator == Operator.IN;
            return equality
                    && path.getLast().equals("id")
                    && values.stream().noneMatch(value -> value.contains("*"));
        }

        /** As the client wrote it, for error texts. */
        public String selector() {
            return String.join(".", path);
        }
    }
}
