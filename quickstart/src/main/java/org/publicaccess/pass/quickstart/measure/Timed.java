// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A process whose start is timed. */
final class Timed implements AutoCloseable {

    private static final Duration PROBE_INTERVAL = Duration.ofMillis(5);

    private final Process process;
    private final BufferedReader output;
    private final long started;

    private Timed(Process process, long started) {
        this.process = process;
        this.output = process.inputReader();
        this.started = started;
    }

    static Timed start(List<String> command) throws IOException {
        long started = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new Timed(process, started);
    }

    /** The time until the process printed a line that starts like this. */
    Duration untilLine(String start) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return sinceStart();
            }
        }
        throw new IllegalStateException("The process ended without printing \"" + start + "\"");
    }

    /** The time until an HTTP request is answered, whatever the answer. */
    Duration untilAnswerOn(int port) {
        while (process.isAlive()) {
            if (answers(port)) {
                return sinceStart();
            }
            LockSupport.parkNanos(PROBE_INTERVAL.toNanos());
        }
        throw new IllegalStateException("The process ended without answering on port " + port);
    }

    private static boolean answers(int port) {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + "/");
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            return connection.getResponseCode() > 0;
        } catch (IOException _) {
            return false;
        }
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** The memory of the process and its descendants after a time in which nothing is asked. */
    Memory memoryAfter(Duration idle) {
        LockSupport.parkNanos(idle.toNanos());
        return Memory.of(process.toHandle());
    }

    /** Asks the process to end and waits until it did. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
