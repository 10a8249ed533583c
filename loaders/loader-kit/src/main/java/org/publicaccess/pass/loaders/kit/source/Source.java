// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.io.IOException;

/** Where rows come from. */
public interface Source {

    /** What it is, without secrets, for reports. */
    String name();

    /** Gives every row, one after the other. */
    void read(Rows rows) throws IOException;
}
