// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.loaders.journals.JournalMatcher.Match;
import org.publicaccess.pass.loaders.kit.run.Load;
import org.publicaccess.pass.loaders.kit.run.LoadContext;
import org.publicaccess.pass.loaders.kit.run.LoaderException;
import org.publicaccess.pass.loaders.kit.run.Report;
import org.publicaccess.pass.loaders.kit.source.Downloads;
import org.publicaccess.pass.loaders.kit.source.Http;
import org.publicaccess.pass.loaders.kit.write.Chunks;
import org.publicaccess.pass.loaders.kit.write.Outcome;
import org.publicaccess.pass.loaders.kit.write.Writer;

/** Loads journals: the catalogue and the list are merged before anything is compared. */
final class JournalLoad implements Load {

    private static final int CHUNK = 500;

    private final LoadContext context;
    private final Optional<String> medline;
    private final Optional<String> pmc;
    private final MergedLists lists = new MergedLists();
    private final List<Path> downloads = new ArrayList<>();

    JournalLoad(JournalSettings settings, LoadContext context) {
        this.context = context;
        this.medline = given("medline", settings.medline());
        this.pmc = given("pmc", settings.pmc());
        if (medline.isEmpty() && pmc.isEmpty()) {
            throw new LoaderException(
                    "Where are the journals? Give --medline, --pmc or both, each with a file or an"
                            + " address.");
        }
    }

    private Optional<String> given(String option, String configured) {
        return context.options()
                .value(option)
                .or(() -> Optional.of(configured).filter(text -> !text.isBlank()));
    }

    @Override
    public void read(Report report) throws IOException {
        if (medline.isPresent()) {
            MedlineFile.read(file(medline.get()), facts -> take(facts, report));
        }
        if (pmc.isPresent()) {
            PmcFile.read(
                    file(pmc.get()),
                    facts -> take(facts, report),
                    (place, reason) -> {
                        report.read();
                        report.refuse(place, reason);
                    });
        }
    }

    private void take(JournalFacts facts, Report report) {
        report.read();
        if (facts.isIdentifiable()) {
            lists.add(facts);
        } else {
            report.loaded(1);
            report.note("left out, because it has neither ISSN nor abbreviation: " + facts.label());
        }
    }

    private Path file(String fileOrAddress) throws IOException {
        if (fileOrAddress.startsWith("file:")) {
            return Path.of(URI.create(fileOrAddress));
        }
        if (!fileOrAddress.matches("https?://.*")) {
            return Path.of(fileOrAddress);
        }
        Path folder = Files.createTempDirectory("pass-journals");
        Path target = folder.resolve("journals");
        downloads.add(folder);
        downloads.add(target);
        Downloads.fetch(new Http(Duration.ofMinutes(5)), URI.create(fileOrAddress), target);
        return target;
    }

    @Override
    public void load(Writer writer, Report report) {
        JournalMatcher matcher = new JournalMatcher(context.core().all(Query.of("journal")));
        Chunks<Match> chunks = new Chunks<>(CHUNK, new JournalPlanner(), writer, outcome(report));
        int done = 0;
        for (JournalFacts facts : lists.all()) {
            Match match = matcher.match(facts);
            if (match.isRepeated()) {
                report.loaded(facts.entries());
                writer.note(
                        "left out, because another entry is the same journal: " + facts.label());
            } else {
                chunks.add(match);
            }
            context.progress().at("journals", (double) ++done / lists.all().size());
        }
        chunks.flush();
    }

    private static Outcome<Match> outcome(Report report) {
        return new Outcome<>() {
            @Override
            public void loaded(Match match) {
                report.loaded(match.facts().entries());
            }

            @Override
            public void refused(Match match, String reason) {
                for (int entry = 0; entry < match.facts().entries(); entry++) {
                    report.refuse(match.facts().label(), reason);
                }
            }
        };
    }

    @Override
    public void close() {
        for (Path path : downloads.reversed()) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
