// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

import java.util.List;

/** Compares items with what core stores. */
@FunctionalInterface
public interface Planner<T> {

    /** The plan for each of these items, with as few requests as possible. */
    List<Plan<T>> plan(List<T> items);
}
