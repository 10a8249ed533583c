// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.publicaccess.pass.api.AggregatedDepositStatus;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.Source;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.NotFoundException;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.deposit.core.Deposits;
import org.publicaccess.pass.deposit.core.VersionedUpdates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps a submitted submission's two statuses in step with its deposits and copies. */
@Component
public class SubmissionStatuses {

    private static final Logger log = LoggerFactory.getLogger(SubmissionStatuses.class);

    private static final Set<AggregatedDepositStatus> ENDED =
            Set.of(AggregatedDepositStatus.ACCEPTED, AggregatedDepositStatus.REJECTED);

    private final PassClient core;
    private final Deposits deposits;
    private final VersionedUpdates updates;

    SubmissionStatuses(PassClient core, Deposits deposits, VersionedUpdates updates) {
        this.core = core;
        this.deposits = deposits;
        this.updates = updates;
    }

    /** Computes the statuses of the submission that a deposit belongs to. */
    public void recomputeForDeposit(String depositId) {
        core.find(new ResourceRef("deposit", depositId))
                .flatMap(deposit -> deposit.one("submission"))
                .ifPresent(submission -> recompute(submission.id()));
    }

    /**
     * Computes a submission's statuses and stores what changed; one that is gone is passed over.
     */
    public void recompute(String submissionId) {
        try {
            // Everything is read after the submission's version: whoever stores an older picture
            // meets a conflict and looks again.
            updates.update(
                    new ResourceRef("submission", submissionId), this::changes, "repositories");
        } catch (NotFoundException _) {
            log.info("Submission {} does not exist any more", submissionId);
        }
    }

    private Optional<Changes> changes(Document document) {
        Resource submission = document.single();
        if (!submission.isTrue("submitted")) {
            return Optional.empty();
        }
        Map<String, Resource> made = deposits.byRepository(submission.id());
        SubmissionOutcome outcome = outcome(document, made);
        Changes changes = Changes.to("submission");
        Optional<AggregatedDepositStatus> aggregate =
                newAggregate(submission, !made.isEmpty(), outcome);
        Optional<SubmissionStatus> status = newStatus(submission, outcome);
        aggregate.ifPresent(value -> changes.set("aggregatedDepositStatus", value));
        status.ifPresent(value -> changes.set("submissionStatus", value));
        if (aggregate.isEmpty() && status.isEmpty()) {
            return Optional.empty();
        }
        log.info(
                "Submission {}: {}",
                submission.id(),
                Stream.of(aggregate, status).flatMap(Optional::stream).toList());
        return Optional.of(changes);
    }

    private SubmissionOutcome outcome(Document submission, Map<String, Resource> made) {
        List<Resource> copies =
                submission.single().one("publication").map(this::copies).orElse(List.of());
        return new SubmissionOutcome(
                Deposits.expectedRepositories(submission).stream()
                        .map(repository -> outcome(repository, made, copies))
                        .toList());
    }

    private static RepositoryOutcome outcome(
            Resource repository, Map<String, Resource> made, List<Resource> copies) {
        return new RepositoryOutcome(
                made.containsKey(repository.id()),
                Optional.ofNullable(made.get(repository.id()))
                        .flatMap(deposit -> deposit.status("depositStatus", DepositStatus.class)),
                copies.stream()
                        .filter(copy -> copy.many("repository").contains(repository.ref()))
                        .flatMap(copy -> copy.status("copyStatus", CopyStatus.class).stream())
                        .toList());
    }

    private List<Resource> copies(ResourceRef publication) {
        return core.all(Query.of("repositoryCopy").filter("publication.id==" + publication.id()));
    }

    /**
     * The aggregate as the deposits give it. An ended one changes only while all expected
     * repositories have a deposit: those of a submission from before this service may lack some,
     * and nobody waits for them.
     */
    private static Optional<AggregatedDepositStatus> newAggregate(
            Resource submission, boolean started, SubmissionOutcome outcome) {
        Optional<AggregatedDepositStatus> stored =
                submission.status("aggregatedDepositStatus", AggregatedDepositStatus.class);
        boolean ours = submission.status("source", Source.class).equals(Optional.of(Source.PASS));
        boolean begun = started || stored.equals(Optional.of(AggregatedDepositStatus.IN_PROGRESS));
        boolean ended = stored.filter(ENDED::contains).isPresent();
        if (!ours || !begun || (ended && !outcome.isTakenOnEverywhere())) {
            return Optional.empty();
        }
        return AggregateTransition.between(stored, outcome.aggregate())
                .map(AggregateTransition::to);
    }

    private static Optional<SubmissionStatus> newStatus(
            Resource submission, SubmissionOutcome outcome) {
        Optional<SubmissionStatus> stored =
                submission.status("submissionStatus", SubmissionStatus.class);
        return SubmissionTransition.between(stored, outcome.submissionStatus())
                .map(SubmissionTransition::to);
    }
}
