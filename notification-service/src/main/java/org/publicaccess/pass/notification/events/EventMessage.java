// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.Optional;
import java.util.regex.Pattern;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.api.messages.PassMessage;
import org.publicaccess.pass.api.messages.SubmissionEventCreated;
import org.publicaccess.pass.notification.news.Occasion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads core's messages about events. */
record EventMessage(Occasion.Event event, Optional<String> approvalLink) {

    private static final Pattern ID = Pattern.compile("\\d{1,19}");
    private static final Pattern LINK = Pattern.compile("\\P{Cntrl}{1,10000}");

    /** What the message says; empty when it is not a message about an event. */
    static Optional<EventMessage> read(Message message, JsonMapper json) throws JMSException {
        boolean ours =
                SubmissionEventCreated.TYPE.equals(
                        message.getStringProperty(PassMessage.TYPE_PROPERTY));
        if (!ours || !(message instanceof TextMessage text) || text.getText() == null) {
            return Optional.empty();
        }
        try {
            return valid(json.readValue(text.getText(), SubmissionEventCreated.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<EventMessage> valid(SubmissionEventCreated created) {
        String id = String.valueOf(created.submissionEvent());
        Optional<String> link = Optional.ofNullable(created.approvalLink());
        boolean usable =
                ID.matcher(id).matches() && link.map(LINK.asMatchPredicate()::test).orElse(true);
        return usable
                ? Optional.of(
                        new EventMessage(
                                new Occasion.Event(new ResourceRef("submissionEvent", id)), link))
                : Optional.empty();
    }
}
