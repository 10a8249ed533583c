// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** The kinds of mail that people may switch off in their profile; the others always come. */
public enum NotificationChoice implements WireValue {
    SUBMISSION_SUBMITTED("submission-submitted"),
    SUBMISSION_CANCELLED("submission-cancelled"),
    SUBMISSION_RECEIPT("submission-receipt"),
    SUBMISSION_COMPLETE("submission-complete"),
    APPROVAL_REMINDER("approval-reminder");

    private final String wire;

    NotificationChoice(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
