// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.publicaccess.pass.quickstart.process.PidFile;
import org.publicaccess.pass.quickstart.process.Signals;

/** A part of the system as something that can be killed and paused. */
final class Patient {

    private final Path runFolder;
    private final String name;
    private final ScheduledExecutorService timer;

    Patient(Path runFolder, String name, ScheduledExecutorService timer) {
        this.runFolder = runFolder;
        this.name = name;
        this.timer = timer;
    }

    private Optional<ProcessHandle> process() {
        return new PidFile(runFolder, name).process();
    }

    /** Whether it has started and said that it is ready. */
    boolean isUp() {
        return process().isPresent() && Files.exists(runFolder.resolve(name + ".ready"));
    }

    /** Kills it at once; false when it does not run. */
    boolean kill() {
        Optional<ProcessHandle> process = process();
        process.ifPresent(
                handle -> {
                    handle.destroyForcibly();
                    awaitEnd(handle);
                });
        return process.isPresent();
    }

    private static void awaitEnd(ProcessHandle handle) {
        try {
            handle.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("A killed process does not end", e);
        }
    }

    /** Kills one of its child processes; false when it has none. */
    boolean killChild(int which) {
        var children = process().stream().flatMap(ProcessHandle::children).toList();
        return !children.isEmpty() && children.get(which % children.size()).destroyForcibly();
    }

    /** Has it stand still for a while; false when it does not run. */
    boolean pause(Duration duration) {
        Optional<ProcessHandle> process = process();
        process.ifPresent(
                handle -> {
                    Signals.send("STOP", handle);
                    var _ =
                            timer.schedule(
                                    () -> Signals.send("CONT", handle),
                                    duration.toMillis(),
                                    TimeUnit.MILLISECONDS);
                });
        return process.isPresent();
    }
}
