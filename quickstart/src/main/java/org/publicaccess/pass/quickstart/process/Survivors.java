// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.process.Part.StopSignal;

/** Ends processes that outlived a launcher that was killed. */
public final class Survivors {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path runFolder;
    private final Console console;

    public Survivors(Path runFolder, Console console) {
        this.runFolder = runFolder;
        this.console = console;
    }

    /** Ends what an earlier run left behind, but for these, which have a way of their own. */
    public void endAllBut(Set<String> exceptions) {
        for (String name : PidFile.names(runFolder)) {
            if (!exceptions.contains(name)) {
                new PidFile(runFolder, name)
                        .process()
                        .ifPresent(process -> end(name, process, StopSignal.TERM));
            }
        }
    }

    /** Ends a process found otherwise. */
    public void end(String name, ProcessHandle process, StopSignal signal) {
        Signals.end(process, signal, PATIENCE);
        console.progress(
                "Stopped %s, left over from an earlier run (process %d)."
                        .formatted(name, process.pid()));
    }
}
