// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.AwardStatus;

/** An award that pays for research. */
@Entity
@Table(name = "grants")
public class Grant extends StoredResource {

    private @Nullable String awardNumber;

    private @Nullable AwardStatus awardStatus;

    private @Nullable String localKey;

    private @Nullable String projectName;

    private @Nullable Instant awardDate;

    private @Nullable Instant startDate;

    private @Nullable Instant endDate;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Funder primaryFunder;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Funder directFunder;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable User pi;

    @ManyToMany
    @JoinTable(
            name = "grant_co_pis",
            joinColumns = @JoinColumn(name = "grant_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> coPis = new HashSet<>();
}
