// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.publicaccess.pass.api.client.Identifier;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.loaders.kit.write.Draft;

/** What core stores around some papers, read with as few requests as possible. */
final class Stored {

    static final String NIHMS_ID = "nihms-id:";

    private final PassClient core;
    private final ResourceRef repository;
    private final Set<ResourceRef> webLinks;
    private final Map<String, List<Resource>> byPmid = new HashMap<>();
    private final Map<String, List<Resource>> byDoi = new HashMap<>();
    private final Map<String, Resource> depositsByNihmsId = new HashMap<>();
    private final Map<String, Resource> publicationsOfDeposits = new HashMap<>();
    private final Map<ResourceRef, List<Resource>> copies = new HashMap<>();
    private final Map<ResourceRef, List<Resource>> submissions = new HashMap<>();
    private final Map<ResourceRef, List<Resource>> deposits = new HashMap<>();

    /**
     * @param webLinks repositories that never get a deposit
     */
    Stored(PassClient core, ResourceRef repository, Set<ResourceRef> webLinks) {
        this.core = core;
        this.repository = repository;
        this.webLinks = webLinks;
    }

    /** Reads the publications of papers: by PMID, else by a deposit that NIHMS gave an id. */
    void readPublications(List<Paper> papers) {
        List<String> pmids = papers.stream().map(Paper::pmid).toList();
        add(byPmid, core.having("publication", "pmid", pmids), one -> one.text("pmid"));
        List<String> refs =
                papers.stream()
                        .filter(paper -> !byPmid.containsKey(paper.pmid()))
                        .flatMap(paper -> paper.nihmsDigits().stream())
                        .map(digits -> NIHMS_ID + digits)
                        .toList();
        for (Resource deposit : core.having("deposit", "depositStatusRef", refs)) {
            if (deposit.one("repository").equals(Optional.of(repository))) {
                String ref = deposit.text("depositStatusRef").orElseThrow();
                depositsByNihmsId.put(ref.substring(NIHMS_ID.length()), deposit);
            }
        }
        readPublicationsOfDeposits();
    }

    private void readPublicationsOfDeposits() {
        Map<ResourceRef, Resource> found =
                byRef(
                        core.having(
                                "submission",
                                "id",
                                links(depositsByNihmsId.values(), "submission")));
        Map<ResourceRef, Resource> publications =
                byRef(core.having("publication", "id", links(found.values(), "publication")));
        depositsByNihmsId.forEach(
                (digits, deposit) ->
                        deposit.one("submission")
                                .map(found::get)
                                .flatMap(submission -> submission.one("publication"))
                                .map(publications::get)
                                .ifPresent(one -> publicationsOfDeposits.put(digits, one)));
    }

    /** Reads publications by DOI, in this spelling or in small letters. */
    void readByDoi(Set<String> dois) {
        Set<String> spellings = new LinkedHashSet<>(dois);
        dois.forEach(doi -> spellings.add(plain(doi)));
        add(
                byDoi,
                core.having("publication", "doi", spellings),
                one -> one.text("doi").map(Stored::plain));
    }

    /** ISO 26324: letters of either case are the same in a DOI. */
    private static String plain(String doi) {
        return doi.toLowerCase(Locale.ROOT);
    }

    /** Reads copies, submissions and deposits of all publications read so far. */
    void readAround() {
        Set<Resource> publications = new HashSet<>(publicationsOfDeposits.values());
        byPmid.values().forEach(publications::addAll);
        byDoi.values().forEach(publications::addAll);
        List<String> ids = publications.stream().map(Resource::id).toList();
        addLinked(copies, core.having("repositoryCopy", "publication.id", ids), "publication");
        List<Resource> all = core.having("submission", "publication.id", ids);
        addLinked(submissions, all, "publication");
        List<String> submissionIds = all.stream().map(Resource::id).toList();
        addLinked(deposits, core.having("deposit", "submission.id", submissionIds), "submission");
    }

    List<Resource> withPmid(String pmid) {
        return byPmid.getOrDefault(pmid, List.of());
    }

    List<Resource> withDoi(String doi) {
        return byDoi.getOrDefault(plain(doi), List.of());
    }

    Optional<Resource> depositWith(String nihmsDigits) {
        return Optional.ofNullable(depositsByNihmsId.get(nihmsDigits));
    }

    Optional<Resource> publicationOfDepositWith(String nihmsDigits) {
        return Optional.ofNullable(publicationsOfDeposits.get(nihmsDigits));
    }

    List<Resource> copiesOf(ResourceRef publication) {
        return copies.getOrDefault(publication, List.of());
    }

    List<Resource> submissionsOf(ResourceRef publication) {
        return submissions.getOrDefault(publication, List.of());
    }

    List<Resource> depositsOf(ResourceRef submission) {
        return deposits.getOrDefault(submission, List.of());
    }

    /** The repositories of a submission that are to get a deposit. */
    List<? extends Identifier> expectedRepositories(Draft submission) {
        return submission.many("repositories").stream()
                .filter(one -> !webLinks.contains(one))
                .toList();
    }

    private static void add(
            Map<String, List<Resource>> index,
            List<Resource> found,
            Function<Resource, Optional<String>> key) {
        for (Resource one : found) {
            key.apply(one)
                    .ifPresent(
                            text -> index.computeIfAbsent(text, _ -> new ArrayList<>()).add(one));
        }
    }

    private static void addLinked(
            Map<ResourceRef, List<Resource>> index, List<Resource> found, String relationship) {
        for (Resource one : found) {
            one.one(relationship)
                    .ifPresent(ref -> index.computeIfAbsent(ref, _ -> new ArrayList<>()).add(one));
        }
    }

    private static List<String> links(java.util.Collection<Resource> from, String relationship) {
        return from.stream()
                .flatMap(one -> one.one(relationship).stream())
                .map(ResourceRef::id)
                .toList();
    }

    private static Map<ResourceRef, Resource> byRef(List<Resource> resources) {
        Map<ResourceRef, Resource> byRef = new LinkedHashMap<>();
        resources.forEach(one -> byRef.put(one.ref(), one));
        return byRef;
    }
}
