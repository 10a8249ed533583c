// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart;

import java.io.PrintStream;

/**
 * What people see: results on standard output, progress on standard error, so that a script can
 * read the one and ignore the other.
 */
public final class Console {

    private final PrintStream results;
    private final PrintStream progress;

    public Console(PrintStream results, PrintStream progress) {
        this.results = results;
        this.progress = progress;
    }

    /** The console of this process. */
    public static Console standard() {
        return new Console(System.out, System.err);
    }

    public synchronized void result(String line) {
        results.println(line);
        results.flush();
    }

    public synchronized void progress(String line) {
        progress.println(line);
        progress.flush();
    }
}
