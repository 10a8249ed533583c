// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.NotOnWire;

/** A paper. */
@Entity
@Table(name = "publications")
public class Publication extends StoredResource {

    private @Nullable String title;

    private @Nullable String publicationAbstract;

    private @Nullable String doi;

    private @Nullable String pmid;

    private @Nullable String volume;

    private @Nullable String issue;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Journal journal;

    /** Whose it is while no submission uses it; set by the access rules, not through the entity. */
    @NotOnWire
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id", insertable = false, updatable = false)
    private @Nullable User owner;
}
