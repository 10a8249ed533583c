// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.AggregatedDepositStatus;
import org.publicaccess.pass.api.Source;
import org.publicaccess.pass.api.SubmissionStatus;

/**
 * A paper on its way into the repositories that its policies ask for. Only what changed is written:
 * the metadata, some kilobytes, would be compressed and stored anew each time.
 */
@Entity
@DynamicUpdate
@Table(name = "submissions")
public class Submission extends StoredResource {

    private @Nullable String metadata;

    private @Nullable Source source;

    private @Nullable Boolean submitted;

    private @Nullable Instant submittedDate;

    private @Nullable SubmissionStatus submissionStatus;

    private @Nullable AggregatedDepositStatus aggregatedDepositStatus;

    private @Nullable String submitterName;

    private @Nullable URI submitterEmail;

    @Version private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Publication publication;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable User submitter;

    @ManyToMany
    @JoinTable(
            name = "submission_repositories",
            joinColumns = @JoinColumn(name = "submission_id"),
            inverseJoinColumns = @JoinColumn(name = "repository_id"))
    private Set<Repository> repositories = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "submission_preparers",
            joinColumns = @JoinColumn(name = "submission_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> preparers = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "submission_grants",
            joinColumns = @JoinColumn(name = "submission_id"),
            inverseJoinColumns = @JoinColumn(name = "grant_id"))
    private Set<Grant> grants = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "submission_effective_policies",
            joinColumns = @JoinColumn(name = "submission_id"),
            inverseJoinColumns = @JoinColumn(name = "policy_id"))
    private Set<Policy> effectivePolicies = new HashSet<>();

    /** Whether the submitter has finished and handed it in. */
    public boolean isSubmitted() {
        return Boolean.TRUE.equals(submitted);
    }

    public Optional<Publication> publication() {
        return Optional.ofNullable(publication);
    }

    public Optional<User> submitter() {
        return Optional.ofNullable(submitter);
    }

    public Optional<SubmissionStatus> submissionStatus() {
        return Optional.ofNullable(submissionStatus);
    }

    /** Who prepares it for the submitter. */
    public Set<User> preparers() {
        return Collections.unmodifiableSet(preparers);
    }

    /** Where it is to go. */
    public Set<Repository> repositories() {
        return Collections.unmodifiableSet(repositories);
    }

    /** Name of a submitter who is not known to PASS yet. */
    public Optional<String> submitterName() {
        return Optional.ofNullable(submitterName);
    }

    /** Address of a submitter who is not known to PASS yet. */
    public Optional<URI> submitterEmail() {
        return Optional.ofNullable(submitterEmail);
    }

    /** Puts a known person in the place of the submitter's name and address. */
    public void replaceInvitedSubmitter(User person) {
        submitter = person;
        submitterName = null;
        submitterEmail = null;
    }

    /** Waits for an invited address instead of the submitter. */
    public void inviteSubmitter(URI email, @Nullable String name) {
        submitter = null;
        submitterEmail = email;
        submitterName = name;
    }

    /** Whether a user is one of the preparers. */
    public boolean isPreparedBy(long userId) {
        return preparers.stream().anyMatch(one -> one.id() == userId);
    }
}
