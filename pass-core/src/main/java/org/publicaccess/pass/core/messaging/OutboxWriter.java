// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.messages.DepositStatusChanged;
import org.publicaccess.pass.api.messages.PassMessage;
import org.publicaccess.pass.api.messages.SubmissionEventCreated;
import org.publicaccess.pass.api.messages.SubmissionReady;
import org.publicaccess.pass.core.jsonapi.ChangeListener;
import org.publicaccess.pass.core.jsonapi.PendingRows;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.model.SubmissionEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Stores, in the transaction of a change, the message that tells the other services about it. */
@Component
class OutboxWriter implements ChangeListener {

    private static final String INSERT =
            "INSERT INTO outbox (queue, type, trace_parent, body) VALUES (?, ?, ?, ?)";

    private final JsonMapper json;
    private final QueueSettings queues;
    private final ApprovalLinks approvalLinks;
    private final TraceParent trace;
    private final Supplier<@Nullable OutboxRelay> relay;

    OutboxWriter(
            JsonMapper json,
            QueueSettings queues,
            ApprovalLinks approvalLinks,
            TraceParent trace,
            ObjectProvider<OutboxRelay> relay) {
        this.json = json;
        this.queues = queues;
        this.approvalLinks = approvalLinks;
        this.trace = trace;
        this.relay = SingletonSupplier.ofNullable(relay::getIfAvailable);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(ResourceChange change, PendingRows records) {
        if (change.operation() == Operation.DELETE) {
            return;
        }
        String id = String.valueOf(change.id());
        switch (change.type()) {
            case "submission" -> {
                if (((Submission) Hibernate.unproxy(change.entity())).isSubmitted()) {
                    store(records, queues.submission(), new SubmissionReady(id));
                }
            }
            case "deposit" -> store(records, queues.deposit(), new DepositStatusChanged(id));
            case "submissionEvent" -> {
                if (change.operation() == Operation.CREATE) {
                    var event = (SubmissionEvent) Hibernate.unproxy(change.entity());
                    if (event.eventType().isPresent()) {
                        store(records, queues.submissionEvent(), eventMessage(id, event));
                    }
                }
            }
            default -> {
                // The other types have no message.
            }
        }
    }

    private SubmissionEventCreated eventMessage(String id, SubmissionEvent event) {
        return new SubmissionEventCreated(id, approvalLinks.linkFor(event).orElse(null));
    }

    private void store(PendingRows records, String queue, PassMessage message) {
        records.add(
                INSERT,
                queue,
                message.type(),
                trace.current().orElse(null),
                json.writeValueAsString(message));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        Optional.ofNullable(relay.get()).ifPresent(OutboxRelay::wake);
                    }
                });
    }
}
