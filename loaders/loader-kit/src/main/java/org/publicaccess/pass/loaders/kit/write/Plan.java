// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

import java.util.List;

/**
 * What one item of a load comes to.
 *
 * @param item the item
 * @param drafts the resources that it makes or touches
 * @param problem why it cannot be loaded; empty if it can
 * @param notes what else people should hear of
 */
public record Plan<T>(T item, List<Draft> drafts, String problem, List<String> notes) {

    /** An item that can be loaded. */
    public static <T> Plan<T> of(T item, List<Draft> drafts) {
        return new Plan<>(item, drafts, "", List.of());
    }

    /** An item that can be loaded, with something to tell about it. */
    public static <T> Plan<T> of(T item, List<Draft> drafts, List<String> notes) {
        return new Plan<>(item, drafts, "", List.copyOf(notes));
    }

    /** An item that cannot be loaded. */
    public static <T> Plan<T> refused(T item, String problem) {
        return new Plan<>(item, List.of(), problem, List.of());
    }

    boolean isRefused() {
        return !problem.isEmpty();
    }
}
