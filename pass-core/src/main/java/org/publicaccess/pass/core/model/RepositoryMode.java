// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import com.fasterxml.jackson.annotation.JsonValue;
import org.publicaccess.pass.api.WireValue;

/** How the repositories of a policy combine. */
public enum RepositoryMode implements WireValue {
    /** The paper goes to every one. */
    ALL_OF("all-of"),
    /** One of them is enough. */
    ONE_OF("one-of");

    private final String wire;

    RepositoryMode(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
