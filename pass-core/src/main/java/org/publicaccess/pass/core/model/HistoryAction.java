// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.publicaccess.pass.api.WireValue;

/** What somebody did to a submission. */
public enum HistoryAction implements WireValue {
    CREATED,
    CHANGED,
    APPROVAL_REQUESTED,
    APPROVAL_RE_SENT,
    WITHDRAWN,
    CHANGES_REQUESTED,
    CANCELLED,
    SUBMITTED,
    REOPENED,
    /** The invited person followed the link. */
    INVITATION_ACCEPTED,
    /** Somebody with another address than the invited one followed the link. */
    INVITATION_ACCEPTED_FROM_ANOTHER_ADDRESS,
    STATUS_CHANGED,
    NOTED,
    EVENT_RECORDED,
    EVENT_CHANGED,
    EVENT_REMOVED,
    FILE_ADDED,
    FILE_CHANGED,
    FILE_REMOVED,
    DEPOSIT_ADDED,
    DEPOSIT_CHANGED,
    DEPOSIT_REMOVED;

    @Override
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
