// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.DepositStatus;

/** The delivery of one submission into one repository. */
@Entity
@Table(name = "deposits")
public class Deposit extends StoredResource {

    private @Nullable String depositStatusRef;

    private @Nullable DepositStatus depositStatus;

    private @Nullable String statusMessage;

    @Version private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Submission submission;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Repository repository;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable RepositoryCopy repositoryCopy;

    public Optional<Submission> submission() {
        return Optional.ofNullable(submission);
    }
}
