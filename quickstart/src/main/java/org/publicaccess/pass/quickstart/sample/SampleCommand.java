// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.quickstart.Arguments;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.demo.DemoOptions;
import org.publicaccess.pass.quickstart.folder.RunningDemo;
import org.publicaccess.pass.quickstart.services.Installation;

/** {@code ./pass sample}: sends a sample through a running demo and tells what happens. */
public final class SampleCommand {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** The request to approve goes to the researcher, the news of the approval to the preparer. */
    private static final int LEAST_MAILS = 2;

    private SampleCommand() {}

    /**
     * Runs to the end.
     *
     * @throws UserException when there is no demo, or the sample does not arrive
     */
    public static void run(List<String> arguments, Console console) {
        Arguments options = new Arguments(arguments, Set.of("--port", "--data"), Set.of());
        int port = options.port("--port", DemoOptions.DEFAULT_PORT);
        Path data = options.folder("--data", Installation.current().home().resolve(".pass"));
        checkRuns(port, data);
        URI base = URI.create("http://localhost:" + port);
        Sample sample = new Sample(base, Clock.systemUTC(), LIMIT, console);
        try {
            String submission = sample.prepare();
            sample.approve(submission);
            Places places = new Places(data.resolve("repositories"));
            for (Arrival arrival : sample.follow(submission)) {
                console.result(
                        "%s has its package: %s"
                                .formatted(arrival.repository(), places.describe(arrival)));
            }
            Patience patience = new Patience(Clock.systemUTC(), LIMIT, console);
            Mails mails = new Mails(data.resolve("mail"));
            patience.await("The mails did not go out", () -> enough(mails.about(submission)))
                    .forEach(console::result);
        } catch (PassClientException e) {
            throw new UserException("Core refused the sample: " + e.getMessage(), e);
        }
    }

    private static Optional<List<String>> enough(List<String> mails) {
        return mails.size() < LEAST_MAILS ? Optional.empty() : Optional.of(mails);
    }

    private static void checkRuns(int port, Path data) {
        boolean runs =
                RunningDemo.in(data)
                        .filter(demo -> demo.port() == port)
                        .flatMap(demo -> ProcessHandle.of(demo.process()))
                        .isPresent();
        if (!runs) {
            throw new UserException(
                    ("No demo runs on port %d with the data folder %s: start one with ./pass demo,"
                                    + " or give its --port and --data.")
                            .formatted(port, data));
        }
    }
}
