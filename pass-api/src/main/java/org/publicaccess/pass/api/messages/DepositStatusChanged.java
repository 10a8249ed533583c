// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.messages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A deposit was made or changed.
 *
 * @param deposit id of the deposit
 */
@JsonPropertyOrder({"deposit", "type"})
@JsonIgnoreProperties(ignoreUnknown = true)
public record DepositStatusChanged(String deposit) implements PassMessage {

    /** Value of the type property. */
    public static final String TYPE = "DepositStatus";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String resourceId() {
        return deposit;
    }
}
