// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a person may do beyond reading. */
public enum UserRole implements WireValue {
    ADMIN("admin"),
    SUBMITTER("submitter");

    private final String wire;

    UserRole(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
