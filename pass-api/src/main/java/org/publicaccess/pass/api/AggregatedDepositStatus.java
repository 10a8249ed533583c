// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** The deposits of one submission taken together. */
public enum AggregatedDepositStatus implements WireValue {
    NOT_STARTED("not-started"),
    IN_PROGRESS("in-progress"),
    FAILED("failed"),
    ACCEPTED("accepted"),
    REJECTED("rejected");

    private final String wire;

    AggregatedDepositStatus(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
