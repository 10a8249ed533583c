// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.publicaccess.pass.quickstart.process.Part.StopSignal;

/** Sends signals to processes, and ends them: first as they wish, then by force. */
public final class Signals {

    private Signals() {}

    /** Asks a process to end, waits, and kills it when it does not. */
    static void end(ProcessHandle process, StopSignal signal, Duration patience) {
        ask(process, signal);
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, patience);
        }
    }

    private static void ask(ProcessHandle process, StopSignal signal) {
        if (signal == StopSignal.TERM) {
            process.destroy();
            return;
        }
        send("" + signal, process);
    }

    /** Sends a signal, such as {@code STOP}, that Java cannot send by itself. */
    public static void send(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, "" + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
