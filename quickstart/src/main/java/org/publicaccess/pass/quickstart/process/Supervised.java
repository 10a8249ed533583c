// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;

/** Keeps one part running from its start until it is told to stop. */
final class Supervised {

    private static final Duration PROBE_INTERVAL = Duration.ofMillis(15);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration END_PATIENCE = Duration.ofSeconds(20);
    private static final int KILLED = 128;

    private final Part part;
    private final Path log;
    private final PidFile pidFile;
    private final Console console;
    private final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Process process;

    Supervised(Part part, Path runFolder, Path logFolder, Console console) {
        this.part = part;
        this.log = logFolder.resolve(part.name() + ".log");
        this.pidFile = new PidFile(runFolder, part.name());
        this.console = console;
    }

    void start() {
        Thread.ofVirtual().name(part.name()).start(this::keepRunning);
    }

    /** Completes when the part is ready for the first time, or fails with the reason. */
    CompletableFuture<@Nullable Void> ready() {
        return ready;
    }

    private void keepRunning() {
        try {
            Duration pause = Duration.ZERO;
            for (int failures = 0; launch(); failures++) {
                boolean worked = awaitReady();
                int code = awaitEnd();
                if (isStopping()) {
                    return;
                }
                if (!ready.isDone() && code < KILLED && failures >= part.restarts()) {
                    ready.completeExceptionally(failed(code));
                    return;
                }
                console.progress("%s %s; starting it again.".formatted(part.name(), ending(code)));
                pause = worked ? Duration.ZERO : longer(pause);
                await(pause);
            }
        } catch (IOException e) {
            ready.completeExceptionally(new UncheckedIOException(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            ready.completeExceptionally(new IllegalStateException(part.name() + " was stopped"));
            stopped.countDown();
        }
    }

    private synchronized boolean launch() throws IOException {
        if (isStopping()) {
            return false;
        }
        part.probe().reset();
        Process started = Children.start(part.command(), part.environment(), log);
        pidFile.write(started.toHandle());
        process = started;
        return true;
    }

    private boolean awaitReady() throws InterruptedException {
        long patienceEnds = System.nanoTime() + part.patience().toNanos();
        Process watched = current();
        while (watched.isAlive() && !isStopping()) {
            if (part.probe().isReady(watched.pid())) {
                if (!ready.complete(null)) {
                    console.progress(part.name() + " is back.");
                }
                return true;
            }
            if (!ready.isDone() && System.nanoTime() > patienceEnds) {
                ready.completeExceptionally(
                        new UserException(
                                "%s was not ready within %d seconds: %s"
                                        .formatted(
                                                part.name(),
                                                part.patience().toSeconds(),
                                                Logs.hint(log))));
            }
            await(PROBE_INTERVAL);
        }
        return false;
    }

    private UserException failed(int code) {
        return new UserException("%s %s: %s".formatted(part.name(), ending(code), Logs.hint(log)));
    }

    private static String ending(int code) {
        return code > KILLED
                ? "was killed (signal %d)".formatted(code - KILLED)
                : "ended by itself (exit code %d)".formatted(code);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2).plusMillis(500);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void await(Duration pause) throws InterruptedException {
        boolean _ = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private synchronized Process current() {
        return Objects.requireNonNull(process);
    }

    private int awaitEnd() throws InterruptedException {
        int code = current().waitFor();
        pidFile.delete();
        return code;
    }

    /** Ends the part and returns when it has ended. */
    void stop() {
        Process current;
        synchronized (this) {
            stopping.countDown();
            current = process;
        }
        if (current != null) {
            Signals.end(current.toHandle(), part.stopSignal(), END_PATIENCE);
        }
        try {
            boolean _ = stopped.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
