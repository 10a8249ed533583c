// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.publicaccess.pass.api.AggregatedDepositStatus;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.Source;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.NotFoundException;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.deposit.core.Deposits;
import org.publicaccess.pass.deposit.core.VersionedUpdates;
import org.publicaccess.pass.deposit.delivery.Reports;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurations;
import org.publicaccess.pass.deposit.repositories.UnservedRepositoryException;
import org.publicaccess.pass.deposit.status.SubmissionStatuses;
import org.publicaccess.pass.deposit.work.NewWork;
import org.publicaccess.pass.deposit.work.Stage;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes submissions on: one deposit and one row of work per repository. Taking a submission on
 * again does what is missing and nothing else.
 */
@Component
public class SubmissionIntake {

    private static final Logger log = LoggerFactory.getLogger(SubmissionIntake.class);

    private final PassClient core;
    private final Deposits deposits;
    private final VersionedUpdates updates;
    private final Resubmissions resubmissions;
    private final WorkStore store;
    private final RepositoryConfigurations repositories;
    private final Bell bell;
    private final Reports reports;
    private final SubmissionStatuses statuses;

    SubmissionIntake(
            PassClient core,
            Deposits deposits,
            VersionedUpdates updates,
            Resubmissions resubmissions,
            WorkStore store,
            RepositoryConfigurations repositories,
            Bell bell,
            Reports reports,
            SubmissionStatuses statuses) {
        this.core = core;
        this.deposits = deposits;
        this.updates = updates;
        this.resubmissions = resubmissions;
        this.store = store;
        this.repositories = repositories;
        this.bell = bell;
        this.reports = reports;
        this.statuses = statuses;
    }

    /** Takes a submission on if it is ready and PASS is to deposit it. */
    public void take(String submissionId) {
        ResourceRef ref = new ResourceRef("submission", submissionId);
        Document document;
        try {
            document = core.get(ref, "repositories");
        } catch (NotFoundException _) {
            log.info("Submission {} does not exist any more", submissionId);
            return;
        }
        if (!isOurs(document.single())) {
            log.debug("Submission {} is not to be deposited, or not any more", submissionId);
            return;
        }
        resubmissions.take(document.single());
        if (!isReady(document.single())) {
            return;
        }
        List<Resource> expected = Deposits.expectedRepositories(document);
        if (!isTakenOn(document.single(), expected)) {
            takeOn(document.single(), expected);
        }
    }

    private static boolean isOurs(Resource submission) {
        return submission.isTrue("submitted")
                && submission.status("source", Source.class).equals(Optional.of(Source.PASS));
    }

    private static boolean isReady(Resource submission) {
        return isOurs(submission)
                && (isNotStarted(submission)
                        || aggregate(submission)
                                .equals(Optional.of(AggregatedDepositStatus.IN_PROGRESS)));
    }

    private static boolean isNotStarted(Resource submission) {
        return submission.text("aggregatedDepositStatus").isEmpty()
                || aggregate(submission).equals(Optional.of(AggregatedDepositStatus.NOT_STARTED));
    }

    private static Optional<AggregatedDepositStatus> aggregate(Resource submission) {
        return submission.status("aggregatedDepositStatus", AggregatedDepositStatus.class);
    }

    private boolean isTakenOn(Resource submission, List<Resource> expected) {
        Set<String> ids = expected.stream().map(Resource::id).collect(Collectors.toSet());
        return !isNotStarted(submission)
                && !ids.isEmpty()
                && store.repositoriesOf(submission.id()).containsAll(ids);
    }

    private void takeOn(Resource resource, List<Resource> expected) {
        ResourceRef submission = resource.ref();
        Map<String, Resource> made = new HashMap<>(deposits.byRepository(submission.id()));
        for (Resource repository : expected) {
            made.computeIfAbsent(
                    repository.id(), _ -> deposits.ensure(submission, repository.ref()));
        }
        updates.update(
                submission,
                stored ->
                        isReady(stored.single()) && isNotStarted(stored.single())
                                ? Optional.of(
                                        Changes.to("submission")
                                                .set(
                                                        "aggregatedDepositStatus",
                                                        AggregatedDepositStatus.IN_PROGRESS))
                                : Optional.empty());
        Optional<Instant> submittedAt = resource.instant("submittedDate");
        expected.forEach(
                repository ->
                        adopt(submission, submittedAt, repository, made.get(repository.id())));
        if (expected.isEmpty()) {
            statuses.recompute(submission.id());
        }
    }

    private void adopt(
            ResourceRef submission,
            Optional<Instant> submittedAt,
            Resource repository,
            Resource deposit) {
        Optional<DepositStatus> status = deposit.status("depositStatus", DepositStatus.class);
        boolean open = status.isEmpty() || status.equals(Optional.of(DepositStatus.RETRY));
        NewWork work =
                open
                        ? openWork(submission, repository, deposit)
                        : closedWork(submission, repository, deposit, status.get());
        if (!store.add(work.submittedAt(submittedAt))) {
            return;
        }
        if (work.stage() == Stage.PENDING) {
            bell.ring(work.depositId(), work.repositoryKey(), 0);
        } else {
            reports.report(work.depositId());
        }
    }

    private NewWork openWork(ResourceRef submission, Resource repository, Resource deposit) {
        try {
            String key = repositories.serving(names(repository)).key();
            return NewWork.pending(deposit.id(), submission.id(), repository.id(), key);
        } catch (UnservedRepositoryException e) {
            return new NewWork(
                    deposit.id(),
                    submission.id(),
                    repository.id(),
                    names(repository).getFirst(),
                    Stage.FAILED,
                    Optional.of(e.getMessage()),
                    Optional.empty());
        }
    }

    /** A deposit that somebody else has brought to an end is only noted. */
    private static NewWork closedWork(
            ResourceRef submission, Resource repository, Resource deposit, DepositStatus status) {
        boolean delivered = status == DepositStatus.SUBMITTED || status == DepositStatus.ACCEPTED;
        return new NewWork(
                deposit.id(),
                submission.id(),
                repository.id(),
                names(repository).getFirst(),
                delivered ? Stage.DELIVERED : Stage.FAILED,
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> names(Resource repository) {
        return Stream.concat(
                        Stream.of("repositoryKey", "name")
                                .flatMap(name -> repository.text(name).stream()),
                        Stream.of(repository.id()))
                .filter(name -> !name.isBlank())
                .toList();
    }
}
