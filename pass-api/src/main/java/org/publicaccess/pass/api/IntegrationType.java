// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far PASS can serve a repository; nothing is deposited into a {@code web-link}. */
public enum IntegrationType implements WireValue {
    FULL("full"),
    ONE_WAY("one-way"),
    WEB_LINK("web-link");

    private final String wire;

    IntegrationType(String wire) {
        this.wire = wire;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }
}
