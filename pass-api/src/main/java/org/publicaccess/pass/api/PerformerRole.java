// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** In which role somebody acted on a submission. */
public enum PerformerRole implements WireValue {
    PREPARER("preparer"),
    SUBMITTER("submitter");

    private final String wire;

    PerformerRole(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
