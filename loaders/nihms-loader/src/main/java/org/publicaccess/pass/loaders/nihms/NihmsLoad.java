// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.loaders.kit.run.Load;
import org.publicaccess.pass.loaders.kit.run.LoadContext;
import org.publicaccess.pass.loaders.kit.run.LoaderException;
import org.publicaccess.pass.loaders.kit.run.Report;
import org.publicaccess.pass.loaders.kit.source.Http;
import org.publicaccess.pass.loaders.kit.source.Row;
import org.publicaccess.pass.loaders.kit.write.Chunks;
import org.publicaccess.pass.loaders.kit.write.CoreWriter;
import org.publicaccess.pass.loaders.kit.write.Outcome;
import org.publicaccess.pass.loaders.kit.write.Writer;

/** Fetches NIH's lists if asked to, and loads those that lie in a folder, paper by paper. */
final class NihmsLoad implements Load {

    private static final int CHUNK = 50;

    private final NihmsSettings settings;
    private final LoadContext context;
    private final Path folder;
    private final List<PacmList> lists;
    private final Http http = new Http(Duration.ofSeconds(30));
    private final PacmFiles files;
    private final PubMed pubMed;
    private final IdConverter idConverter;

    NihmsLoad(NihmsSettings settings, LoadContext context) {
        this.settings = settings;
        this.context = context;
        if (context.options().rest().isEmpty()) {
            throw new LoaderException("Where are NIH's lists? Name the folder.");
        }
        this.folder = Path.of(context.options().rest().getFirst());
        this.lists =
                context.options()
                        .value("lists")
                        .map(NihmsLoad::lists)
                        .orElse(List.of(PacmList.values()));
        this.files = new PacmFiles(folder);
        boolean keyed = !settings.entrez().apiKey().isBlank();
        Pace pace = new Pace(context.clock(), Duration.ofMillis(keyed ? 100 : 334));
        this.pubMed = new PubMed(settings.entrez(), http, pace, context.states());
        this.idConverter = new IdConverter(settings.idConverter(), http, pace);
    }

    private static List<PacmList> lists(String words) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .map(
                        word ->
                                Arrays.stream(PacmList.values())
                                        .filter(list -> list.word().equals(word))
                                        .findFirst()
                                        .orElseThrow(
                                                () ->
                                                        new LoaderException(
                                                                "There is no list "
                                                                        + word
                                                                        + "; there are compliant,"
                                                                        + " inprocess and"
                                                                        + " noncompliant.")))
                .toList();
    }

    @Override
    public void read(Report report) throws IOException {
        if (context.options().has("harvest")) {
            PacmToken token = PacmToken.of(settings.pacm());
            token.warning(context.clock()).ifPresent(report::note);
            new Harvest(settings.pacm(), http, context.clock())
                    .fetch(lists, months(), token, folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new LoaderException("There is no folder " + folder + ".");
        }
        files.read(lists, report);
    }

    private int months() {
        String text = context.options().value("months").orElse("" + Harvest.DEFAULT_MONTHS);
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new LoaderException("--months " + text + " is no number of months.");
        }
        return Integer.parseInt(text);
    }

    @Override
    public void load(Writer writer, Report report) {
        PaperPlanner planner =
                new PaperPlanner(
                        context.core(),
                        context.states(),
                        repository(context.core(), settings.repository()),
                        settings.copyUrl(),
                        pubMed,
                        idConverter);
        boolean forReal = writer instanceof CoreWriter;
        Chunks<Paper> chunks = new Chunks<>(CHUNK, planner, writer, outcome(report, forReal));
        long[] done = {0};
        files.rows()
                .groups(
                        group -> {
                            chunks.add(PacmFiles.paper(group));
                            done[0] += group.rows().size();
                            context.progress().at("papers", (double) done[0] / files.rows().size());
                        });
        chunks.flush();
    }

    static ResourceRef repository(PassClient core, String idOrKey) {
        String rsql =
                idOrKey.matches("\\d+")
                        ? "id==" + idOrKey
                        : "repositoryKey==" + Query.quote(idOrKey);
        return core.findOnly(Query.of("repository").filter(rsql))
                .map(Resource::ref)
                .orElseThrow(
                        () ->
                                new LoaderException(
                                        "PASS has no repository \"%s\". Set NIHMS_REPO_ID to the id or repositoryKey of PubMed Central."
                                                .formatted(idOrKey)));
    }

    private Outcome<Paper> outcome(Report report, boolean forReal) {
        return new Outcome<>() {
            @Override
            public void loaded(Paper paper) {
                report.loaded(paper.rows().size() - paper.refused().size());
                paper.refused().forEach(one -> refuse(one.row(), one.reason()));
            }

            @Override
            public void refused(Paper paper, String reason) {
                paper.rows().forEach(row -> refuse(row.row(), reason));
            }

            private void refuse(Row row, String reason) {
                if (forReal) {
                    files.reject(row, reason, report);
                } else {
                    report.refuse(PacmFiles.place(row), reason);
                }
            }
        };
    }

    @Override
    public void keep(Report report) {
        try {
            files.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        files.close();
    }
}
