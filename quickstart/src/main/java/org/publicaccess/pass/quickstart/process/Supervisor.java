// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.folder.DataFolder;

/**
 * Starts the parts, starts those again that end unasked, and stops all in order. Safe for use by
 * several threads.
 */
public final class Supervisor {

    private final Path runFolder;
    private final Path logFolder;
    private final Console console;
    private final Map<String, Supervised> parts = new LinkedHashMap<>();
    private boolean closed;

    public Supervisor(DataFolder folder, Console console) {
        this.runFolder = folder.run();
        this.logFolder = folder.logs();
        this.console = console;
    }

    /**
     * Starts a part and waits until it is ready.
     *
     * @throws org.publicaccess.pass.quickstart.UserException when it cannot be started
     */
    public void start(Part part) {
        Supervised supervised = new Supervised(part, runFolder, logFolder, console);
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("Stopping: " + part.name() + " is not started");
            }
            parts.put(part.name(), supervised);
            supervised.start();
        }
        try {
            supervised.ready().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Refuses to start any further part. */
    public synchronized void close() {
        closed = true;
    }

    /** Stops these parts side by side; those not started are passed over. */
    public void stop(List<String> names) {
        List<Supervised> chosen;
        synchronized (this) {
            chosen = names.stream().map(parts::get).filter(Objects::nonNull).toList();
        }
        List<Thread> threads =
                chosen.stream().map(part -> Thread.ofVirtual().start(part::stop)).toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
