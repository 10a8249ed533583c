// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.write.CoreWriter;
import org.publicaccess.pass.loaders.kit.write.ReportWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a loader from its command line to its exit code. */
public final class LoaderProcess {

    private static final Logger LOG = LoggerFactory.getLogger(LoaderProcess.class);

    private final LoaderDescription loader;
    private final PrintStream out;
    private final Clock clock;

    public LoaderProcess(LoaderDescription loader, PrintStream out, Clock clock) {
        this.loader = loader;
        this.out = out;
        this.clock = clock;
    }

    /** Runs a loader and ends this process with its exit code. */
    public static void main(LoaderDescription loader, String... arguments) {
        // Databases give times without a zone, which drivers read in that of the process.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new LoaderProcess(loader, out, Clock.systemUTC()).run(arguments).number());
    }

    /** Runs the loader. */
    public ExitCode run(String... arguments) {
        Report report = new Report(out);
        Options options;
        try {
            options = Options.parse(loader.values(), loader.flags(), arguments);
        } catch (LoaderException e) {
            return failed(e);
        }
        if (options.has("help")) {
            out.println(loader.usage());
            return ExitCode.LOADED;
        }
        Instant begin = clock.instant();
        String failure = "";
        ExitCode code;
        try {
            load(options, report);
            code = report.rowsRefused() == 0 ? ExitCode.LOADED : ExitCode.SOME_REFUSED;
        } catch (LoaderException
                | RefusedRowException
                | PassClientException
                | UncheckedIOException
                | IOException e) {
            code = failed(e);
            failure = message(e);
        } catch (RuntimeException e) {
            LOG.error("The load failed", e);
            code = ExitCode.FAILED;
            failure = message(e);
        }
        out.println(ReportTexts.text(report, options.isDryRun(), failure));
        try {
            write(options, report, code, failure, begin);
        } catch (IOException e) {
            return failed(e);
        }
        return code;
    }

    private ExitCode failed(Exception e) {
        LOG.error(message(e));
        LOG.debug("Where it failed", e);
        return ExitCode.FAILED;
    }

    private static String message(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "There is no file " + e.getMessage();
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private void load(Options options, Report report) throws IOException {
        try (ConfigurableApplicationContext context = context(options)) {
            CoreSettings settings = context.getBean(CoreSettings.class);
            PassClient core = settings.client();
            States states = new States(core, loader.name());
            Progress progress = Progress.ofProcess(clock);
            LoadContext loads = new LoadContext(core, options, states, progress, clock);
            try (Load load = context.getBean(LoadFactory.class).create(loads)) {
                load.read(report);
                if (options.isDryRun()) {
                    load.load(new ReportWriter(report), report);
                } else {
                    write(load, report, options, loads, settings);
                }
            } finally {
                progress.end();
            }
        }
    }

    private void write(
            Load load, Report report, Options options, LoadContext loads, CoreSettings settings) {
        options.maxChange().ifPresent(limit -> refuseTooManyChanges(load, limit));
        Runs runs = new Runs(loads.states(), clock);
        String run = runs.begin();
        try {
            load.load(new CoreWriter(loads.core(), run, report, settings.retryPause()), report);
            load.keep(report);
        } catch (PassClientException e) {
            throw e.isTransient() ? e : ended(runs, e);
        } catch (RuntimeException e) {
            throw ended(runs, e);
        }
        runs.end();
    }

    /** Only a batch without an answer may be under way; what is mended now is loaded anew. */
    private static RuntimeException ended(Runs runs, RuntimeException failure) {
        try {
            runs.end();
        } catch (PassClientException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static void refuseTooManyChanges(Load load, double limit) {
        Report trial =
                new Report(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        load.load(new ReportWriter(trial), trial);
        if (trial.changedShare() > limit) {
            throw new LoaderException(
                    String.format(
                            Locale.ROOT,
                            "This load would change %.1f %% of what PASS knows already;"
                                    + " --max-change allows %.1f %%. Nothing was written. Look at it"
                                    + " with --dry-run; if it is right, allow more.",
                            100 * trial.changedShare(),
                            100 * limit));
        }
    }

    private ConfigurableApplicationContext context(Options options) {
        SpringApplicationBuilder builder =
                new SpringApplicationBuilder(loader.application())
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false);
        builder.properties(Map.of("spring.config.name", loader.name() + "-loader"));
        options.file("config")
                .map(file -> file.toAbsolutePath().toUri().toString())
                .ifPresent(
                        location ->
                                builder.properties(
                                        Map.of("spring.config.additional-location", location)));
        return builder.run();
    }

    private void write(Options options, Report report, ExitCode code, String failure, Instant begin)
            throws IOException {
        Optional<Path> json = options.file("report");
        if (json.isPresent()) {
            Files.write(json.get(), ReportTexts.json(report, loader.name(), code, failure));
        }
        Optional<Path> metrics = options.file("metrics");
        if (metrics.isPresent()) {
            Instant now = clock.instant();
            Duration duration = Duration.between(begin, now);
            Files.writeString(
                    metrics.get(), Metrics.text(report, loader.name(), code, duration, now));
        }
    }
}
