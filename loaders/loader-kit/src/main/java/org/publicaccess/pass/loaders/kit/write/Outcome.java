// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

/** Hears what became of items. */
public interface Outcome<T> {

    /** The item is loaded, or would be. */
    void loaded(T item);

    /** The item cannot be loaded. */
    void refused(T item, String reason);
}
