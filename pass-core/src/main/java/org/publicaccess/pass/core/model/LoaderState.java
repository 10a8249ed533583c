// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a loader remembers between its runs: how far it came, and answers of others that it need not
 * ask for again. Only services see it.
 */
@Entity
@Table(name = "loader_states")
public class LoaderState extends StoredResource {

    /** Which loader's, for example {@code grants}. */
    private @Nullable String loader;

    /** What it is, unique within the loader. */
    private @Nullable String name;

    private @Nullable String value;
}
