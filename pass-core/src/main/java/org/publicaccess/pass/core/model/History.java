// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.ReadOnlyResource;

/** One act on a submission: who did what, and when. */
@Entity
@Table(name = "history")
@ReadOnlyResource
public class History extends StoredResource {

    private @Nullable HistoryAction action;

    private @Nullable Instant performedDate;

    private @Nullable PersonRole performerRole;

    private @Nullable String comment;

    private List<String> changedFields = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Submission submission;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable User performedBy;
}
