// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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

    /** Attempts of this round that failed or delivered. */
    private @Nullable Long attempts;

    /** When the next attempt is due, while one is. */
    private @Nullable Instant nextAttempt;

    /** 1 for the first sending, one more for every time it is sent anew. */
    private @Nullable Long round;

    /** Address or identifier of the paper at the repository, when it came there by another way. */
    private @Nullable String evidence;

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

    public Optional<DepositStatus> depositStatus() {
        return Optional.ofNullable(depositStatus);
    }

    /** What shows that the repository has the paper from elsewhere. */
    public Optional<String> evidence() {
        return Optional.ofNullable(evidence).filter(text -> !text.isBlank());
    }
}
