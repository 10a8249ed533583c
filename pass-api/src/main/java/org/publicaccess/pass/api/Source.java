// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a submission was made: in PASS or elsewhere. */
public enum Source implements WireValue {
    PASS("pass"),
    OTHER("other");

    private final String wire;

    Source(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
