// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a submission stands; the first five are before it is submitted. */
public enum SubmissionStatus implements WireValue {
    DRAFT("draft"),
    MANUSCRIPT_REQUIRED("manuscript-required"),
    APPROVAL_REQUESTED("approval-requested"),
    CHANGES_REQUESTED("changes-requested"),
    CANCELLED("cancelled"),
    SUBMITTED("submitted"),
    NEEDS_ATTENTION("needs-attention"),
    COMPLETE("complete");

    private final String wire;

    SubmissionStatus(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
