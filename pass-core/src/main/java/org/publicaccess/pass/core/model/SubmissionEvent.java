// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.core.jsonapi.NotOnWire;

/** Something that happened to a submission. */
@Entity
@Table(name = "submission_events")
public class SubmissionEvent extends StoredResource {

    private @Nullable EventType eventType;

    private @Nullable Instant performedDate;

    private @Nullable PerformerRole performerRole;

    private @Nullable String comment;

    private @Nullable URI link;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable User performedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Submission submission;

    /** Whether the change of status that it announces has happened. */
    @NotOnWire private boolean claimed;

    public Optional<EventType> eventType() {
        return Optional.ofNullable(eventType);
    }

    /** Address in the user interface that the notification about the event names. */
    public Optional<URI> link() {
        return Optional.ofNullable(link);
    }

    public Optional<Submission> submission() {
        return Optional.ofNullable(submission);
    }

    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** Whether the change of status that it announces has happened. */
    public boolean isClaimed() {
        return claimed;
    }

    /** Takes note that the change of status which it announces happens. */
    public void claim() {
        claimed = true;
    }
}
