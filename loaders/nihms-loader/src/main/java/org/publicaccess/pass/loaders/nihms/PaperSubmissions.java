// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.Source;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.client.Identifier;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.write.Draft;

/** The submissions of one publication with their deposits: those stored, and new ones. */
final class PaperSubmissions {

    private final Draft publication;
    private final ResourceRef repository;
    private final Stored stored;
    private final String label;
    private final List<Draft> submissions = new ArrayList<>();
    private final Map<Draft, List<Draft>> deposits = new HashMap<>();
    private final Set<Draft> touched = new LinkedHashSet<>();

    PaperSubmissions(
            Draft publication,
            ResourceRef repository,
            Stored stored,
            String label,
            Optional<Draft> depositByNihmsId) {
        this.publication = publication;
        this.repository = repository;
        this.stored = stored;
        this.label = label;
        if (publication.ref() instanceof ResourceRef ref) {
            for (Resource one : stored.submissionsOf(ref)) {
                Draft submission = Draft.of(one, label);
                submissions.add(submission);
                deposits.put(submission, deposits(stored.depositsOf(one.ref()), depositByNihmsId));
            }
        }
    }

    private List<Draft> deposits(List<Resource> found, Optional<Draft> byNihmsId) {
        return found.stream()
                .map(
                        one ->
                                byNihmsId
                                        .filter(draft -> draft.ref().equals(one.ref()))
                                        .orElseGet(() -> Draft.of(one, label)))
                .toList();
    }

    /**
     * Makes sure that at most one submission of a person goes to the repository.
     *
     * @throws RefusedRowException when there are more
     */
    void checkUnambiguous(ResourceRef pi) {
        if (submissionsOf(pi).stream().filter(this::goesToRepository).count() > 1) {
            throw new RefusedRowException(
                    "the principal investigator has several submissions of this paper to PubMed"
                            + " Central");
        }
    }

    /** Those that were not cancelled. */
    private List<Draft> submissionsOf(ResourceRef pi) {
        return submissions.stream()
                .filter(one -> one.one("submitter").equals(Optional.of(pi)))
                .filter(one -> !isCancelled(one))
                .toList();
    }

    private static boolean isCancelled(Draft submission) {
        return submission
                .status("submissionStatus", SubmissionStatus.class)
                .equals(Optional.of(SubmissionStatus.CANCELLED));
    }

    private boolean goesToRepository(Draft submission) {
        return submission.many("repositories").contains(repository);
    }

    /** The submission for a row, with its grant, and submitted if NIH has the paper. */
    Draft of(ResourceRef pi, ResourceRef grant, PacmRow row, Optional<Draft> copy) {
        List<Draft> own = submissionsOf(pi);
        Draft submission =
                own.stream()
                        .filter(this::goesToRepository)
                        .findFirst()
                        .or(() -> own.stream().filter(one -> !one.isTrue("submitted")).findFirst())
                        .orElseGet(() -> created(pi));
        touched.add(submission);
        submission.addLink("repositories", repository).addLink("grants", grant);
        boolean only = submission.many("repositories").size() == 1;
        if (only && (copy.isPresent() || row.isCompliant()) && !submission.isTrue("submitted")) {
            submission
                    .set("submitted", true)
                    .set("source", Source.OTHER)
                    .set("submissionStatus", SubmissionStatus.SUBMITTED)
                    .setIfPresent("submittedDate", row.deposited());
        }
        return submission;
    }

    private Draft created(ResourceRef pi) {
        Draft submission =
                Draft.fresh("submission", label + " of user " + pi.id())
                        .set("source", Source.OTHER)
                        .set("submitted", false)
                        .set("submissionStatus", SubmissionStatus.MANUSCRIPT_REQUIRED)
                        .link("publication", publication.ref())
                        .link("submitter", pi);
        submissions.add(submission);
        deposits.put(submission, List.of());
        return submission;
    }

    List<Draft> depositsOf(Draft submission) {
        return deposits.getOrDefault(submission, List.of());
    }

    /** Sets what follows from deposits and copies for a submission that was handed in. */
    void deriveStatus(Draft submission, List<Draft> copies) {
        if (submission.isTrue("submitted")) {
            Map<Identifier, SubmissionStatus> byRepository =
                    SubmissionStanding.byRepository(depositsOf(submission), copies);
            submission.set(
                    "submissionStatus",
                    SubmissionStanding.of(stored.expectedRepositories(submission), byRepository));
        }
    }

    /** The submissions of the rows. */
    Set<Draft> touched() {
        return touched;
    }

    /** The submissions of the rows with their deposits. */
    List<Draft> drafts() {
        List<Draft> all = new ArrayList<>(touched);
        touched.forEach(submission -> all.addAll(depositsOf(submission)));
        return all;
    }
}
