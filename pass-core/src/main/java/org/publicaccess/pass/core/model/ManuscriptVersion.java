// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import com.fasterxml.jackson.annotation.JsonValue;
import org.publicaccess.pass.api.WireValue;

/** Which version of a paper a rule asks for. */
public enum ManuscriptVersion implements WireValue {
    /** The author's manuscript as accepted after peer review. */
    ACCEPTED_MANUSCRIPT("accepted-manuscript"),
    /** The version that the journal published. */
    PUBLISHED("published"),
    /** Either of the two. */
    ACCEPTED_OR_PUBLISHED("accepted-or-published");

    private final String wire;

    ManuscriptVersion(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
