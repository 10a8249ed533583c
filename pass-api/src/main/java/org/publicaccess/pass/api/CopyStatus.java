// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a repository's own copy of a publication stands. */
public enum CopyStatus implements WireValue {
    ACCEPTED("accepted"),
    IN_PROGRESS("in-progress"),
    STALLED("stalled"),
    COMPLETE("complete"),
    REJECTED("rejected");

    private final String wire;

    CopyStatus(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
