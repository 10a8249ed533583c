// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;
import org.publicaccess.pass.loaders.kit.testing.Snapshot;

/** One institution's grants in the shared core, and runs of the loader for it. */
final class Grants {

    static final String HEADER = String.join(",", GrantColumns.of(Mode.GRANTS).names());

    final String domain = UUID.randomUUID() + ".example.edu";
    final Map<String, String> settings = new LinkedHashMap<>();
    final PassClient core =
            new PassClient(
                    URI.create(CoreServer.shared().url()),
                    "backend",
                    "backend",
                    Duration.ofSeconds(60));
    private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private final Path folder;

    Grants(Path folder) {
        this.folder = folder;
        settings.put("pass.grants.domain", domain);
    }

    /** A row: grant, award number, title, dates, person's number, role, active person's number. */
    static String row(String grant, int person, String role, int active) {
        return row(grant, "2024-01-05", person, role, active, "2026-03-01 08:00:00.0");
    }

    static String row(
            String grant, String awardDate, int person, String role, int active, String updated) {
        return "%s,Widget wear,R01 ZZ000001,active,%s,2024-02-01,2027-01-31,NATL INST X,900,EXAMPLE UNIV,901,Jane%d,Q,Roe%d,p%d@example.edu,JROE%d,%d,%s,%d,,%s"
                .formatted(
                        grant,
                        awardDate,
                        person,
                        person,
                        person,
                        person,
                        1000 + person,
                        role,
                        1000 + active,
                        updated);
    }

    LoaderRun load(List<String> rows, String... options) {
        return load(
                (HEADER + "\n" + rows.stream().collect(Collectors.joining("\n")))
                        .getBytes(StandardCharsets.UTF_8),
                options);
    }

    LoaderRun load(byte[] file, String... options) {
        try {
            Path path = Files.write(folder.resolve("grants.csv"), file);
            String[] all = new String[options.length + 1];
            all[0] = path.toString();
            System.arraycopy(options, 0, all, 1, options.length);
            return run(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoaderRun run(String... options) {
        return LoaderRun.of(
                GrantLoader.DESCRIPTION,
                LoaderRun.settings(CoreServer.shared().url(), settings),
                clock,
                options);
    }

    Resource grant(String number) {
        return only("grant", "localKey==" + Query.quote(domain + ":grant:" + number));
    }

    Resource funder(String code) {
        return only("funder", "localKey==" + Query.quote(domain + ":funder:" + code));
    }

    Resource person(int number) {
        return only(
                "user",
                "locatorIds=hasmember=" + Query.quote(domain + ":employeeid:" + (1000 + number)));
    }

    Resource only(String type, String rsql) {
        return core.findOnly(Query.of(type).filter(rsql)).orElseThrow();
    }

    /** Everything of this institution, without ids, as text to compare. */
    List<String> everything() {
        return Snapshot.of(core, List.of("funder", "user", "grant"), domain);
    }
}
