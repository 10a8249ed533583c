// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.publicaccess.pass.loaders.kit.run.ExitCode;
import org.publicaccess.pass.loaders.kit.run.LoaderDescription;
import org.publicaccess.pass.loaders.kit.run.LoaderProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run of a loader in this process, as from the command line.
 *
 * @param code how it ended
 * @param text what it printed
 * @param report its report as JSON
 */
public record LoaderRun(ExitCode code, String text, JsonNode report) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Runs a loader with settings and options. */
    public static LoaderRun of(
            LoaderDescription loader,
            Map<String, String> settings,
            Clock clock,
            String... options) {
        try {
            Path folder = Files.createTempDirectory("loader-run");
            Path config = write(settings, folder.resolve("test.properties"));
            Path report = folder.resolve("report.json");
            List<String> all = new ArrayList<>(List.of(options));
            all.addAll(List.of("--config", config.toString(), "--report", report.toString()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExitCode code =
                    new LoaderProcess(
                                    loader,
                                    new PrintStream(out, true, StandardCharsets.UTF_8),
                                    clock)
                            .run(all.toArray(String[]::new));
            JsonNode json =
                    Files.exists(report)
                            ? JSON.readTree(Files.readAllBytes(report))
                            : JSON.missingNode();
            Files.deleteIfExists(report);
            Files.delete(config);
            Files.delete(folder);
            return new LoaderRun(code, out.toString(StandardCharsets.UTF_8), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many resources of a type were {@code created}, {@code changed} or {@code unchanged}. */
    public long count(String state, String type) {
        return report.path(state).path(type).asLong(0);
    }

    /** Why rows were refused. */
    public List<String> refusals() {
        return report.path("refused")
                .valueStream()
                .map(one -> one.path("place").asString() + ": " + one.path("reason").asString())
                .toList();
    }

    /** Settings for the core at an address, with others. */
    public static Map<String, String> settings(String coreUrl, Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(others);
        all.put("pass.client.url", coreUrl);
        all.put("pass.client.user", "backend");
        all.put("pass.client.password", "backend");
        return all;
    }

    /** Writes settings as a configuration file. */
    public static Path write(Map<String, String> settings, Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (var text = Files.newBufferedWriter(file)) {
            properties.store(text, null);
        }
        return file;
    }
}
