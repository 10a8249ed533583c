// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An institution whose people submit papers; its domain is the one of their affiliations. */
@Entity
@Table(name = "institutions")
public class Institution extends StoredResource {

    private @Nullable String domain;

    private @Nullable String name;

    private @Nullable String brandingKey;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Policy policy;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Repository repository;
}
