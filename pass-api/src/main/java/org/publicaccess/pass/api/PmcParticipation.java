// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a journal's papers reach PubMed Central: NIH submission methods A to D. */
public enum PmcParticipation implements WireValue {
    A("A"),
    B("B"),
    C("C"),
    D("D");

    private final String wire;

    PmcParticipation(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
