// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.client.Identifier;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.write.Draft;

/** Makes of the rows of one paper its publication, copy, submissions and deposits. */
final class PaperBuilder {

    private final Paper paper;
    private final Stored stored;
    private final NihGrants grants;
    private final PaperFacts facts;
    private final ResourceRef repository;
    private final String copyUrl;
    private final Optional<Draft> depositByNihmsId;
    private final List<String> notes = new ArrayList<>();
    private final List<Draft> otherCopies = new ArrayList<>();
    private final List<PacmRow> taken = new ArrayList<>();
    private @Nullable Draft publication;
    private @Nullable Draft copy;
    private @Nullable PaperSubmissions submissions;

    PaperBuilder(
            Paper paper,
            Stored stored,
            NihGrants grants,
            PaperFacts facts,
            ResourceRef repository,
            String copyUrl) {
        this.paper = paper;
        this.stored = stored;
        this.grants = grants;
        this.facts = facts;
        this.repository = repository;
        this.copyUrl = copyUrl;
        boolean known = !stored.withPmid(paper.pmid()).isEmpty();
        this.depositByNihmsId =
                known
                        ? Optional.empty()
                        : paper.nihmsDigits()
                                .flatMap(stored::depositWith)
                                .map(deposit -> Draft.of(deposit, label()));
    }

    /** The stored publication by PMID or by a deposit; of several none. */
    static Optional<Resource> publication(Paper paper, Stored stored) {
        List<Resource> found = stored.withPmid(paper.pmid());
        return found.isEmpty()
                ? paper.nihmsDigits().flatMap(stored::publicationOfDepositWith)
                : found.stream().findFirst();
    }

    /** Takes a row; false when it is refused. */
    boolean add(PacmRow row) {
        try {
            Resource grant =
                    grants.of(row)
                            .orElseThrow(
                                    () ->
                                            new RefusedRowException(
                                                    "PASS has no grant with the number "
                                                            + row.grant()));
            ResourceRef pi =
                    grant.one("pi")
                            .orElseThrow(
                                    () ->
                                            new RefusedRowException(
                                                    "the grant %s has no principal investigator in PASS"
                                                            .formatted(row.grant())));
            Draft paperDraft = publication(row);
            PaperSubmissions all = submissions(paperDraft);
            all.checkUnambiguous(pi);
            updateCopy(row, paperDraft);
            all.of(pi, grant.ref(), row, Optional.ofNullable(copy));
            taken.add(row);
            return true;
        } catch (RefusedRowException e) {
            paper.refuse(row, e.getMessage());
            return false;
        }
    }

    private Draft publication(PacmRow row) {
        if (publication != null) {
            return publication;
        }
        if (stored.withPmid(paper.pmid()).size() > 1) {
            throw new RefusedRowException(
                    "PASS has several publications with the PMID " + paper.pmid());
        }
        Optional<Resource> found = publication(paper, stored).or(this::byDoi);
        Draft draft =
                found.map(one -> Draft.of(one, label()))
                        .orElseGet(() -> Draft.fresh("publication", label()));
        if (found.isEmpty()) {
            String title =
                    facts.title()
                            .or(row::title)
                            .orElseThrow(
                                    () ->
                                            new RefusedRowException(
                                                    "neither PubMed nor the row gives the paper's"
                                                            + " title"));
            draft.set("title", title)
                    .setIfPresent("volume", facts.volume())
                    .setIfPresent("issue", facts.issue());
        }
        if (draft.text("pmid").isEmpty()) {
            draft.set("pmid", paper.pmid());
        }
        if (draft.text("doi").isEmpty()) {
            draft.setIfPresent("doi", facts.doi());
        }
        publication = draft;
        found.ifPresent(one -> readCopies(one.ref()));
        return draft;
    }

    private Optional<Resource> byDoi() {
        List<Resource> found = facts.doi().map(stored::withDoi).orElse(List.of());
        if (found.size() > 1) {
            throw new RefusedRowException(
                    "PASS has several publications with the DOI " + facts.doi().orElseThrow());
        }
        return found.stream().findFirst();
    }

    private void readCopies(ResourceRef ref) {
        for (Resource one : stored.copiesOf(ref)) {
            Draft draft = Draft.of(one, label());
            if (copy == null && one.one("repository").equals(Optional.of(repository))) {
                copy = draft;
            } else {
                otherCopies.add(draft);
            }
        }
    }

    private PaperSubmissions submissions(Draft paperDraft) {
        if (submissions == null) {
            submissions =
                    new PaperSubmissions(paperDraft, repository, stored, label(), depositByNihmsId);
        }
        return submissions;
    }

    private void updateCopy(PacmRow row, Draft paperDraft) {
        if (copy == null) {
            if (row.externalIds().isEmpty()) {
                return;
            }
            copy =
                    Draft.fresh("repositoryCopy", label())
                            .link("publication", paperDraft.ref())
                            .link("repository", repository);
        }
        Set<String> ids = new LinkedHashSet<>(copy.texts("externalIds"));
        ids.addAll(row.externalIds());
        copy.set("externalIds", List.copyOf(ids));
        if (row.pmcid().isPresent()) {
            copy.set("accessUrl", copyUrl.formatted(row.pmcid().get()));
        }
        advance(copy, row);
    }

    private void advance(Draft draft, PacmRow row) {
        Optional<CopyStatus> now = draft.status("copyStatus", CopyStatus.class);
        row.copyStatus()
                .ifPresent(
                        next -> {
                            if (CopyProgress.allows(now, next)) {
                                draft.set("copyStatus", next);
                            } else {
                                notes.add(
                                        "PMID %s: the copy is %s and stays so, although the list of %s papers names it"
                                                .formatted(
                                                        paper.pmid(),
                                                        now.orElseThrow().wire(),
                                                        row.list().word()));
                            }
                        });
    }

    /**
     * Settles, after all rows, what follows from them for deposits and submissions: every row may
     * have moved the copy.
     */
    void finish() {
        if (submissions == null) {
            return;
        }
        for (Draft submission : submissions.touched()) {
            submissions.depositsOf(submission).forEach(this::linkDeposit);
        }
        taken.forEach(this::followNihmsId);
        for (Draft submission : submissions.touched()) {
            submissions.deriveStatus(submission, copies());
        }
    }

    /**
     * Once NIH has a copy, the deposit that led to it is accepted; if the copy stalled, not before
     * it is complete.
     */
    private void linkDeposit(Draft deposit) {
        if (copy == null || !deposit.one("repository").equals(Optional.of(repository))) {
            return;
        }
        Optional<Identifier> linked = deposit.one("repositoryCopy");
        Optional<CopyStatus> status = copy.status("copyStatus", CopyStatus.class);
        if (linked.isEmpty()) {
            deposit.link("repositoryCopy", copy.ref());
            if (!status.equals(Optional.of(CopyStatus.STALLED))) {
                deposit.set("depositStatus", DepositStatus.ACCEPTED);
            }
        } else if (!linked.get().equals(copy.ref())) {
            notes.add("PMID %s: %s leads to another copy".formatted(paper.pmid(), deposit.label()));
        } else if (status.equals(Optional.of(CopyStatus.COMPLETE))) {
            deposit.set("depositStatus", DepositStatus.ACCEPTED);
        }
    }

    private void followNihmsId(PacmRow row) {
        depositByNihmsId.ifPresent(
                deposit -> {
                    boolean accepted =
                            stored.depositWith(paper.nihmsDigits().orElseThrow())
                                    .flatMap(
                                            one -> one.status("depositStatus", DepositStatus.class))
                                    .equals(Optional.of(DepositStatus.ACCEPTED));
                    if (!accepted) {
                        deposit.set(
                                "depositStatus",
                                switch (row.list()) {
                                    case COMPLIANT -> DepositStatus.ACCEPTED;
                                    case IN_PROCESS -> DepositStatus.SUBMITTED;
                                    case NON_COMPLIANT -> DepositStatus.FAILED;
                                });
                    }
                });
    }

    private List<Draft> copies() {
        List<Draft> all = new ArrayList<>(otherCopies);
        if (copy != null) {
            all.add(copy);
        }
        return all;
    }

    /** What was made or touched, in the order in which one needs the other. */
    List<Draft> drafts() {
        List<Draft> all = new ArrayList<>();
        if (publication != null) {
            all.add(publication);
        }
        if (copy != null) {
            all.add(copy);
        }
        if (submissions != null) {
            all.addAll(submissions.drafts());
            depositByNihmsId.filter(deposit -> !all.contains(deposit)).ifPresent(all::add);
        }
        return all;
    }

    List<String> notes() {
        return notes;
    }

    private String label() {
        return "PMID " + paper.pmid();
    }
}
