// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.loaders.kit.run.LoadContext;
import org.publicaccess.pass.loaders.kit.run.LoaderException;
import org.publicaccess.pass.loaders.kit.source.CsvSource;
import org.publicaccess.pass.loaders.kit.source.Http;
import org.publicaccess.pass.loaders.kit.source.JdbcSource;
import org.publicaccess.pass.loaders.kit.source.RestSource;
import org.publicaccess.pass.loaders.kit.source.Source;

/** Chooses where grants come from: the file on the command line, else what is configured. */
final class GrantSources {

    private final GrantSettings settings;
    private final LoadContext context;

    GrantSources(GrantSettings settings, LoadContext context) {
        this.settings = settings;
        this.context = context;
    }

    /**
     * A source and how far it was loaded before.
     *
     * @param markName under which name that is kept; each mode and kind of source has its own
     * @param moves whether a load may move the mark; not when rows after it are passed over
     */
    record Choice(Source source, String markName, Optional<Instant> mark, boolean moves) {}

    Choice choose(Mode mode) {
        if (!context.options().rest().isEmpty()) {
            Path file = Path.of(context.options().rest().getFirst());
            return choice(mode, "csv", _ -> new CsvSource(file, GrantColumns.of(mode)));
        }
        if (!settings.jdbc().url().isBlank()) {
            return choice(mode, "jdbc", since -> jdbc(mode, since));
        }
        if (!settings.rest().urls().isEmpty()) {
            return choice(mode, "rest", since -> rest(mode, since));
        }
        throw new LoaderException(
                "Where are the grants? Name a CSV file, or configure pass.grants.jdbc or"
                        + " pass.grants.rest.");
    }

    private Choice choice(Mode mode, String kind, java.util.function.Function<Instant, Source> of) {
        String name = "mark:%s:%s:%s".formatted(settings.domain(), mode.word(), kind);
        Optional<Instant> mark = context.states().value(name).map(Instant::parse);
        Optional<Instant> asked =
                context.options().value("since").map(text -> RowDates.parse("--since", text));
        boolean moves = asked.isEmpty() || mark.isEmpty() || !asked.get().isAfter(mark.get());
        Instant since = asked.or(() -> mark).orElse(Instant.EPOCH);
        return new Choice(of.apply(since), name, mark, moves);
    }

    private Source jdbc(Mode mode, Instant since) {
        String query = settings.jdbc().queries().get(mode.word());
        if (query == null) {
            throw new LoaderException(
                    "Set the query pass.grants.jdbc.queries." + mode.word() + ".");
        }
        return new JdbcSource(
                settings.jdbc(),
                query,
                Map.of(
                        "since",
                        Timestamp.valueOf(LocalDateTime.ofInstant(since, ZoneOffset.UTC)),
                        "awardEnd",
                        java.sql.Date.valueOf(settings.awardEnd())));
    }

    private Source rest(Mode mode, Instant since) {
        String url = settings.rest().urls().get(mode.word());
        if (url == null) {
            throw new LoaderException("Set the address pass.grants.rest.urls." + mode.word() + ".");
        }
        URI first = URI.create(url.replace("{since}", since.toString()));
        return new RestSource(settings.rest(), first, new Http(Duration.ofSeconds(60)));
    }
}
