// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A public access policy of a funder or an institution. */
@Entity
@Table(name = "policies")
public class Policy extends StoredResource {

    private @Nullable String title;

    private @Nullable String description;

    private @Nullable URI policyUrl;

    private @Nullable URI institution;

    @ManyToMany
    @JoinTable(
            name = "policy_repositories",
            joinColumns = @JoinColumn(name = "policy_id"),
            inverseJoinColumns = @JoinColumn(name = "repository_id"))
    private Set<Repository> repositories = new HashSet<>();
}
