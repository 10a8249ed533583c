// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.quickstart.UserException;
import org.publicaccess.pass.quickstart.folder.DataFolder;

/** Runs child processes that end by themselves. Safe for use by several threads. */
public final class Errands {

    private final Path runFolder;
    private final Path logFolder;
    private final List<Process> running = new ArrayList<>();
    private boolean cancelled;

    public Errands(DataFolder folder) {
        this.runFolder = folder.run();
        this.logFolder = folder.logs();
    }

    /**
     * Runs a process to its end.
     *
     * @param name of its log and its process id file
     * @param purpose what for, to complete "Could not ..."
     * @throws UserException when it fails
     */
    public void run(
            String name, String purpose, List<String> command, Map<String, String> environment) {
        Path log = logFolder.resolve(name + ".log");
        PidFile pidFile = new PidFile(runFolder, name);
        try {
            Process process = start(command, environment, log, pidFile);
            int code = process.waitFor();
            pidFile.delete();
            forget(process);
            if (code != 0) {
                throw new UserException(
                        "Could not %s (exit code %d): %s".formatted(purpose, code, Logs.hint(log)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted: could not " + purpose, e);
        }
    }

    private synchronized Process start(
            List<String> command, Map<String, String> environment, Path log, PidFile pidFile)
            throws IOException {
        if (cancelled) {
            throw new IllegalStateException("Stopping");
        }
        Process process = Children.start(command, environment, log);
        pidFile.write(process.toHandle());
        running.add(process);
        return process;
    }

    private synchronized void forget(Process process) {
        running.remove(process);
    }

    /** Kills what runs and refuses to start more; whoever waits for one is told that it failed. */
    public synchronized void cancel() {
        cancelled = true;
        for (Process process : running) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
