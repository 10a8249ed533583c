// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.publicaccess.pass.quickstart.process.PidFile;

/** The launcher as a process of its own, started as {@code ./pass demo} starts it. */
final class DemoProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path data;
    private final List<String> results = new CopyOnWriteArrayList<>();
    private final List<String> progress = new CopyOnWriteArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    private DemoProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
        Thread.ofPlatform().daemon().start(() -> read(process.inputReader(), results));
        Thread.ofPlatform().daemon().start(() -> read(process.errorReader(), progress));
    }

    static DemoProcess start(Path data, int port, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dpass.home=" + Path.of("").toAbsolutePath().getParent());
        command.addAll(List.of("-jar", jar().toString(), "demo"));
        command.addAll(List.of("--port", "" + port, "--data", data.toString()));
        command.addAll(List.of(options));
        return new DemoProcess(new ProcessBuilder(command).start(), data);
    }

    private static Path jar() throws IOException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(Path.of("target"), "quickstart-*.jar")) {
            return jars.iterator().next();
        }
    }

    private void read(BufferedReader reader, List<String> lines) {
        reader.lines()
                .forEach(
                        line -> {
                            System.out.println(LocalTime.now(ZoneOffset.UTC) + " demo: " + line);
                            lines.add(line);
                            if (line.startsWith("PASS is ready: ")) {
                                ready.countDown();
                            }
                        });
    }

    DemoProcess untilReady() throws InterruptedException {
        long ends = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.await(100, TimeUnit.MILLISECONDS)) {
            assertThat(process.isAlive()).as("the demo runs: %s", progress).isTrue();
            assertThat(System.nanoTime()).as("the demo is ready in time").isLessThan(ends);
        }
        return this;
    }

    /** What was printed on standard output. */
    List<String> results() {
        return results;
    }

    /** What was printed on standard error. */
    List<String> progress() {
        return progress;
    }

    /** The running part of this name. */
    ProcessHandle part(String name) {
        return new PidFile(data.resolve("run"), name).process().orElseThrow();
    }

    /** The launcher and all parts. */
    List<ProcessHandle> everything() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    void killLauncherAlone() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killEverything() throws InterruptedException {
        List<ProcessHandle> all = everything();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Asks the launcher to end, as Ctrl-C does, and gives its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Every process that has the data folder in its command line. */
    static List<String> commandsOn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .flatMap(each -> commandLine(each).stream())
                .filter(command -> command.contains(data.toString()))
                .toList();
    }

    private static List<String> commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", "" + process.pid(), "cmdline");
        if (!Files.exists(file)) {
            return process.info().commandLine().stream().toList();
        }
        try {
            byte[] line = Files.readAllBytes(file);
            return List.of(new String(line, StandardCharsets.UTF_8).replace('\0', ' '));
        } catch (IOException _) {
            // The process ended in the meantime.
            return List.of();
        }
    }
}
