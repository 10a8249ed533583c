// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A program that runs beside the test, with its output in a file, and ends with the test. */
final class Child implements AutoCloseable {

    /** Ample for a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration TIME_TO_END = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;
    private final Thread ending = new Thread(this::end);

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(ending);
    }

    static Child start(Path log, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the program is ready; fails at once when it ends before. */
    void awaitReady(Callable<Boolean> ready) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast(this::failIfEnded)
                .until(ready);
    }

    private void failIfEnded() {
        assertThat(process.isAlive()).as(() -> "The program ended:\n" + output()).isTrue();
    }

    /** What it wrote so far. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end and gives its exit status. */
    int status() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** The processes it started that still run. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(ending);
        end();
    }

    private void end() {
        List<ProcessHandle> all = descendants();
        process.destroy();
        try {
            if (!process.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
