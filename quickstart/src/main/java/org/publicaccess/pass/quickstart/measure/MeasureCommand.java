// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.quickstart.Arguments;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FreePorts;
import org.publicaccess.pass.quickstart.services.Installation;

/**
 * {@code ./pass measure}: how long the demo takes to start, against an empty Spring Boot
 * application started in the same run, and how much memory it takes when idle.
 */
public final class MeasureCommand {

    /** Long enough for what follows a start (class unloading, first polls) to be over. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Installation installation;
    private final Console console;
    private final FreePorts ports = new FreePorts();
    private final Path data;

    private MeasureCommand(Installation installation, Console console, Path data) {
        this.installation = installation;
        this.console = console;
        this.data = data;
    }

    /** Measures in rounds and prints a table. */
    public static void run(List<String> arguments, Console console) {
        Arguments options = new Arguments(arguments, Set.of("--rounds"), Set.of());
        int rounds = options.number("--rounds", 5, 1, 100);
        try {
            Path data = Files.createTempDirectory("pass-measure");
            try {
                new MeasureCommand(Installation.current(), console, data).measure(rounds);
            } finally {
                DataFolder.delete(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(int rounds) throws IOException {
        console.progress("First start of the demo …");
        Duration first = demo(false).time();
        List<Duration> empty = new ArrayList<>();
        List<Duration> second = new ArrayList<>();
        Memory memory = Memory.NONE;
        for (int round = 1; round <= rounds; round++) {
            console.progress("Round %d of %d …".formatted(round, rounds));
            empty.add(emptyApplication());
            Start start = demo(round == rounds);
            second.add(start.time());
            memory = start.memory();
        }
        new Report(first, second, empty, memory).print(console);
    }

    /** One start of the demo, and what it took when idle. */
    private record Start(Duration time, Memory memory) {}

    private Start demo(boolean withMemory) throws IOException {
        List<String> command =
                List.of(
                        installation.home().resolve("pass").toString(),
                        "demo",
                        "--port",
                        "" + ports.next(),
                        "--data",
                        data.toString());
        try (Timed demo = Timed.start(command)) {
            Duration time = demo.untilLine("PASS is ready: ");
            return new Start(time, withMemory ? demo.memoryAfter(IDLE) : Memory.NONE);
        }
    }

    private Duration emptyApplication() throws IOException {
        int port = ports.next();
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        installation.appJar("quickstart/empty-app").toString(),
                        "--server.port=" + port);
        try (Timed application = Timed.start(command)) {
            return application.untilAnswerOn(port);
        }
    }
}
