// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where one deposit into one repository stands; {@code retry} is tried again, {@code failed} is
 * final.
 */
public enum DepositStatus implements WireValue {
    SUBMITTED("submitted"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    FAILED("failed"),
    RETRY("retry");

    private final String wire;

    DepositStatus(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
