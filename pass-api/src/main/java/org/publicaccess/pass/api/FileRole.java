// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an uploaded file is within a submission. */
public enum FileRole implements WireValue {
    MANUSCRIPT("manuscript"),
    SUPPLEMENTAL("supplemental"),
    FIGURE("figure"),
    TABLE("table");

    private final String wire;

    FileRole(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
