// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.quickstart.Arguments;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.folder.DataFolder;

/**
 * {@code ./pass chaos}: whether every submission reaches every repository exactly once while all
 * that takes part is killed, paused, cut off and lied to.
 */
public final class ChaosCommand {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofMinutes(4);
    private static final int SHOWN = 20;

    /** Runs that are shorter end before faster starts have paid for themselves. */
    private static final int MINUTES_WORTH_TRAINING = 4;

    private static final int FAULTS_WORTH_TRAINING = 100;

    private final Duration time;
    private final int faults;
    private final boolean training;
    private final long seed;
    private final Console console;

    private ChaosCommand(Duration time, int faults, boolean training, long seed, Console console) {
        this.time = time;
        this.faults = faults;
        this.training = training;
        this.seed = seed;
        this.console = console;
    }

    /**
     * Runs for as long as the options say, and then until everything has come to rest.
     *
     * @throws UserException when a package was lost or doubled, or a status does not agree
     */
    public static void run(List<String> arguments, Console console) throws InterruptedException {
        Arguments options =
                new Arguments(arguments, Set.of("--minutes", "--faults", "--seed"), Set.of());
        int minutes = options.number("--minutes", 10, 1, 24 * 60);
        int faults = options.number("--faults", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        int seed =
                options.number(
                        "--seed",
                        new SecureRandom().nextInt(Integer.MAX_VALUE),
                        0,
                        Integer.MAX_VALUE);
        boolean training = minutes >= MINUTES_WORTH_TRAINING && faults >= FAULTS_WORTH_TRAINING;
        try {
            new ChaosCommand(Duration.ofMinutes(minutes), faults, training, seed, console).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws IOException, InterruptedException {
        console.result("Seed %d".formatted(seed));
        Path root = Files.createTempDirectory("pass-chaos");
        Tally tally = new Tally();
        List<String> violations;
        int submissions;
        try (Site site = new Site(root, new Random(seed), console)) {
            Thread end = new Thread(() -> close(site), "stop");
            Runtime.getRuntime().addShutdownHook(end);
            Load load = start(site);
            Thread submitting = Thread.ofPlatform().start(load);
            new Mayhem(site, new Random(seed), tally).run(time, faults);
            load.end();
            submitting.join();
            submissions = load.submissions().size();
            console.progress("%d faults struck; waiting for rest …".formatted(tally.total()));
            violations = new Verdict(site, load.submissions()).after(REST);
            Runtime.getRuntime().removeShutdownHook(end);
        }
        tally.print(console);
        conclude(root, tally, submissions, violations);
    }

    private Load start(Site site) throws IOException {
        console.progress("Starting …");
        site.start(training);
        PassClient core = new PassClient(site.coreUrl(), "backend", "backend", TIMEOUT);
        Catalogue catalogue = Catalogue.create(core);
        site.startDepositServices();
        console.progress("Everything runs; now faults strike.");
        return new Load(
                core,
                catalogue,
                site.database(),
                site.folder("manuscripts"),
                new Random(seed),
                Clock.systemUTC());
    }

    private void conclude(Path root, Tally tally, int submissions, List<String> violations)
            throws IOException {
        if (!violations.isEmpty()) {
            violations.stream().limit(SHOWN).forEach(console::result);
            throw new UserException(
                    "%d things are wrong after %d faults (seed %d); see the logs in %s."
                            .formatted(violations.size(), tally.total(), seed, root));
        }
        DataFolder.delete(root);
        console.result(
                "%d submissions, %d faults: each repository has exactly one whole package of each submission, and every status agrees."
                        .formatted(submissions, tally.total()));
    }

    private static void close(Site site) {
        try {
            site.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
