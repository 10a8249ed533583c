// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.FileRole;

/** A file of a submission; its bytes lie in the file store under {@code uri}. */
@Entity
@Table(name = "files")
public class File extends StoredResource {

    private @Nullable String name;

    private @Nullable URI uri;

    private @Nullable String description;

    private @Nullable FileRole fileRole;

    private @Nullable String mimeType;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Submission submission;

    /** Where the bytes lie. */
    public Optional<URI> uri() {
        return Optional.ofNullable(uri);
    }

    public Optional<FileRole> fileRole() {
        return Optional.ofNullable(fileRole);
    }

    public Optional<Submission> submission() {
        return Optional.ofNullable(submission);
    }
}
