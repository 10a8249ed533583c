// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.services.Installation;

/** {@code ./pass demo}: runs the whole system in the foreground until it is told to stop. */
public final class DemoCommand {

    private DemoCommand() {}

    /**
     * Runs until the process is asked to end, and then ends it.
     *
     * @throws org.publicaccess.pass.quickstart.UserException when the demo cannot be started
     */
    public static void run(List<String> arguments, Console console) throws InterruptedException {
        Installation installation = Installation.current();
        DemoOptions options = DemoOptions.parse(arguments, installation.home());
        Demo demo = new Demo(options, installation, console);
        AtomicBoolean failed = new AtomicBoolean();
        AtomicBoolean stopping = new AtomicBoolean();
        Thread end =
                new Thread(
                        () -> {
                            stopping.set(true);
                            end(demo, failed.get(), console);
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            demo.start();
            console.result("PASS is ready: http://localhost:" + options.port() + "/");
        } catch (RuntimeException e) {
            // A start that fails because it was interrupted by the stop is none to tell of.
            if (!stopping.get()) {
                failed.set(true);
                throw e;
            }
        }
        new CountDownLatch(1).await();
    }

    /** Being asked to stop is no failure, so the exit code is 0 then, whatever the signal was. */
    private static void end(Demo demo, boolean failed, Console console) {
        int code = failed ? 1 : 0;
        try {
            console.progress("Stopping …");
            demo.stop();
            console.progress("Stopped.");
        } catch (RuntimeException e) {
            console.progress("Could not stop everything: " + e);
            code = 1;
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }
}
