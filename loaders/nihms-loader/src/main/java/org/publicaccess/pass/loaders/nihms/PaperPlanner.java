// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.publicaccess.pass.api.IntegrationType;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.loaders.kit.run.States;
import org.publicaccess.pass.loaders.kit.write.Draft;
import org.publicaccess.pass.loaders.kit.write.Plan;
import org.publicaccess.pass.loaders.kit.write.Planner;

/** Compares papers with core. Rows that an earlier run finished are not looked at again. */
final class PaperPlanner implements Planner<Paper> {

    private final PassClient core;
    private final States states;
    private final ResourceRef repository;
    private final Set<ResourceRef> webLinks;
    private final String copyUrl;
    private final PubMed pubMed;
    private final IdConverter idConverter;

    PaperPlanner(
            PassClient core,
            States states,
            ResourceRef repository,
            String copyUrl,
            PubMed pubMed,
            IdConverter idConverter) {
        this.core = core;
        this.states = states;
        this.repository = repository;
        this.webLinks = webLinks(core);
        this.copyUrl = copyUrl;
        this.pubMed = pubMed;
        this.idConverter = idConverter;
    }

    private static Set<ResourceRef> webLinks(PassClient core) {
        String rsql = "integrationType==" + IntegrationType.WEB_LINK.wire();
        return core.all(Query.of("repository").filter(rsql)).stream()
                .map(Resource::ref)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Plan<Paper>> plan(List<Paper> papers) {
        Map<Paper, List<PacmRow>> open = openRows(papers);
        List<Paper> active = papers.stream().filter(paper -> !open.get(paper).isEmpty()).toList();
        Stored stored = new Stored(core, repository, webLinks);
        stored.readPublications(active);
        Map<String, PaperFacts> facts = facts(active, stored);
        Set<String> dois = new HashSet<>();
        facts.values().forEach(one -> one.doi().ifPresent(dois::add));
        stored.readByDoi(dois);
        stored.readAround();
        List<PacmRow> rows = active.stream().flatMap(paper -> open.get(paper).stream()).toList();
        NihGrants grants = NihGrants.read(core, rows);
        Map<String, String> pmcids = pmcids(rows);
        List<Plan<Paper>> plans = new ArrayList<>();
        for (Paper paper : papers) {
            paper.clear();
            PaperFacts known = facts.getOrDefault(paper.pmid(), PaperFacts.NONE);
            PaperBuilder builder =
                    new PaperBuilder(paper, stored, grants, known, repository, copyUrl);
            plans.add(plan(paper, open.get(paper), builder, pmcids));
        }
        return plans;
    }

    private Plan<Paper> plan(
            Paper paper, List<PacmRow> open, PaperBuilder builder, Map<String, String> pmcids) {
        List<String> notes = new ArrayList<>();
        List<Draft> finished = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PacmRow row : open) {
            PacmRow sure = withPmcid(row, Optional.ofNullable(pmcids.get(row.pmid())), notes);
            boolean loaded = builder.add(sure);
            if (loaded
                    && sure.isCompliant()
                    && sure.pmcid().isPresent()
                    && names.add(row.finishedName())) {
                finished.add(states.fresh(row.finishedName(), sure.pmcid().orElseThrow()));
            }
        }
        builder.finish();
        List<Draft> drafts = new ArrayList<>(builder.drafts());
        drafts.addAll(finished);
        if (!open.isEmpty()) {
            pubMed.toKeep(paper.pmid()).ifPresent(drafts::add);
        }
        notes.addAll(builder.notes());
        return Plan.of(paper, drafts, notes);
    }

    /** A PMCID that the list lacks is taken from the ID converter; a contradiction is told. */
    private static PacmRow withPmcid(PacmRow row, Optional<String> second, List<String> notes) {
        if (!row.isCompliant() || second.isEmpty() || second.equals(row.pmcid())) {
            return row;
        }
        if (row.pmcid().isEmpty()) {
            return row.withPmcid(second.get());
        }
        notes.add(
                "PMID %s: NIH's list says %s, NCBI's ID converter %s; the list counts"
                        .formatted(row.pmid(), row.pmcid().get(), second.get()));
        return row;
    }

    private Map<String, String> pmcids(List<PacmRow> rows) {
        return idConverter.pmcids(
                rows.stream().filter(PacmRow::isCompliant).map(PacmRow::pmid).toList());
    }

    private Map<Paper, List<PacmRow>> openRows(List<Paper> papers) {
        Set<String> names = new LinkedHashSet<>();
        papers.stream()
                .flatMap(paper -> paper.rows().stream())
                .filter(PacmRow::isCompliant)
                .forEach(row -> names.add(row.finishedName()));
        Set<String> finished = states.values(names).keySet();
        Map<Paper, List<PacmRow>> open = new HashMap<>();
        for (Paper paper : papers) {
            open.put(
                    paper,
                    paper.rows().stream()
                            .filter(
                                    row ->
                                            !row.isCompliant()
                                                    || !finished.contains(row.finishedName()))
                            .toList());
        }
        return open;
    }

    /** Papers are looked up that PASS does not have, or not with their DOI. */
    private Map<String, PaperFacts> facts(List<Paper> papers, Stored stored) {
        return pubMed.facts(
                papers.stream()
                        .filter(
                                paper ->
                                        PaperBuilder.publication(paper, stored)
                                                .flatMap(one -> one.text("doi"))
                                                .isEmpty())
                        .map(Paper::pmid)
                        .toList());
    }
}
