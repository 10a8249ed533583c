// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.CopyStatus;

/** A repository's own copy of a publication. */
@Entity
@Table(name = "repository_copies")
public class RepositoryCopy extends StoredResource {

    private List<String> externalIds = new ArrayList<>();

    private @Nullable CopyStatus copyStatus;

    private @Nullable URI accessUrl;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Publication publication;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Repository repository;
}
