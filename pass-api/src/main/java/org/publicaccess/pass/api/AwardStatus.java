// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a grant stands. */
public enum AwardStatus implements WireValue {
    ACTIVE("active"),
    PRE_AWARD("pre-award"),
    TERMINATED("terminated");

    private final String wire;

    AwardStatus(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
