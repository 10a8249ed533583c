// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A message of core about one resource. The JMS text message carries the JSON body and the string
 * property {@link #TYPE_PROPERTY} with the same value as the body's {@code type}; consumers choose
 * by that property.
 */
public sealed interface PassMessage
        permits SubmissionReady, DepositStatusChanged, SubmissionEventCreated {

    /** Name of the JMS string property that repeats the type. */
    String TYPE_PROPERTY = "type";

    /** The message's type as it stands in the body and in the JMS property. */
    @JsonProperty
    String type();

    /** Id of the resource the message is about. */
    @JsonIgnore
    String resourceId();
}
