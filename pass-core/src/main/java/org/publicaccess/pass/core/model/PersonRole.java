// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.publicaccess.pass.api.WireValue;

/** What somebody is to a submission while acting on it. */
public enum PersonRole implements WireValue {
    SUBMITTER,
    PREPARER,
    ADMINISTRATOR,
    OTHER,
    SERVICE;

    @Override
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
