// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import com.fasterxml.jackson.annotation.JsonValue;
import org.publicaccess.pass.api.WireValue;

/** The date by which a rule binds a paper. */
public enum RuleDate implements WireValue {
    /** When the journal accepted the manuscript. */
    ACCEPTANCE("acceptance"),
    /** When the paper was published. */
    PUBLICATION("publication"),
    /** When the grant was awarded. */
    AWARD("award");

    private final String wire;

    RuleDate(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
