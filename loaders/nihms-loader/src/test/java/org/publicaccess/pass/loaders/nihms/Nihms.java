// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;

/** A repository, a grant and papers of their own in the shared core, and runs of the loader. */
final class Nihms {

    static final String HEADER = String.join(",", PacmColumns.NAMES);

    final PassClient core =
            new PassClient(
                    URI.create(CoreServer.shared().url()),
                    "backend",
                    "backend",
                    Duration.ofSeconds(60));
    final int number = ThreadLocalRandom.current().nextInt(100_000, 999_999);
    final String award = "R01ZZ" + number;
    final ResourceRef repository =
            core.create(Changes.to("repository").set("repositoryKey", "pmc-" + number)).ref();
    final ResourceRef pi = core.create(Changes.to("user").set("lastName", "Roe")).ref();
    final ResourceRef grant = grant(award, "2020-01-01T00:00:00Z", pi);
    final Map<String, String> settings = new LinkedHashMap<>();
    final Path folder;

    Nihms(Path folder, FakeNcbi ncbi) {
        this.folder = folder;
        settings.put("pass.nihms.repository", repository.id());
        settings.put("pass.nihms.entrez.url", ncbi.url() + "/entrez");
        settings.put("pass.nihms.id-converter", ncbi.url() + "/idconv");
        settings.put("pass.nihms.pacm.url", ncbi.url() + "/pacm/");
        settings.put("pass.nihms.pacm.pause", "0s");
    }

    ResourceRef grant(String awardNumber, String start, ResourceRef pi) {
        return core.create(
                        Changes.to("grant")
                                .set("awardNumber", awardNumber)
                                .set("startDate", Instant.parse(start))
                                .link("pi", pi))
                .ref();
    }

    /** The PMID of one of this test's papers. */
    String pmid(int paper) {
        return "" + number + paper;
    }

    /** A row of a list; ids may be empty. */
    String row(int paper, String pmcid, String nihmsId, String dates) {
        return "%s,%s,%s,R01 ZZ%d,\"ROE, JANE\",3/1/2026,%s,On widgets,\"ROE, J\",J Widgets,Widget Press,no,\"Roe, Jane\""
                .formatted(pmid(paper), pmcid, nihmsId, number, dates);
    }

    LoaderRun load(String list, String... rows) {
        write(list, rows);
        return run();
    }

    Path write(String list, String... rows) {
        try {
            Path file = folder.resolve(list + "_nihmspubs_20260401000000.csv");
            return Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoaderRun run(String... options) {
        List<String> all = new ArrayList<>(List.of(folder.toString()));
        all.addAll(List.of(options));
        return LoaderRun.of(
                NihmsLoader.DESCRIPTION,
                LoaderRun.settings(CoreServer.shared().url(), settings),
                Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1)),
                all.toArray(String[]::new));
    }

    Resource publication(int paper) {
        return core.findOnly(Query.of("publication").filter("pmid==" + pmid(paper))).orElseThrow();
    }

    Resource copy(int paper) {
        return only("repositoryCopy", paper);
    }

    Resource submission(int paper) {
        return only("submission", paper);
    }

    private Resource only(String type, int paper) {
        String rsql = "publication.id==" + publication(paper).id();
        return core.findOnly(Query.of(type).filter(rsql)).orElseThrow();
    }

    /** A publication with a submission of the principal investigator into these repositories. */
    ResourceRef submitted(int paper, boolean handedIn, ResourceRef... repositories) {
        ResourceRef publication =
                core.create(
                                Changes.to("publication")
                                        .set("title", "On widgets")
                                        .set("pmid", pmid(paper))
                                        .set("doi", "10.1/" + pmid(paper)))
                        .ref();
        return submission(publication, handedIn, repositories);
    }

    ResourceRef submission(ResourceRef publication, boolean handedIn, ResourceRef... repositories) {
        return core.create(
                        Changes.to("submission")
                                .set("submitted", handedIn)
                                .set("submissionStatus", handedIn ? "submitted" : "draft")
                                .link("publication", publication)
                                .link("submitter", pi)
                                .links("repositories", List.of(repositories)))
                .ref();
    }
}
