// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** What happened to a submission. */
public enum EventType implements WireValue {
    APPROVAL_REQUESTED_NEWUSER("approval-requested-newuser"),
    APPROVAL_REQUESTED("approval-requested"),
    CHANGES_REQUESTED("changes-requested"),
    CANCELLED("cancelled"),
    SUBMITTED("submitted");

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
