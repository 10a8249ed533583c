// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.publicaccess.pass.quickstart.backup.BackupCommand;
import org.publicaccess.pass.quickstart.backup.RestoreCommand;
import org.publicaccess.pass.quickstart.bench.BenchCommand;
import org.publicaccess.pass.quickstart.chaos.ChaosCommand;
import org.publicaccess.pass.quickstart.demo.DemoCommand;
import org.publicaccess.pass.quickstart.measure.MeasureCommand;
import org.publicaccess.pass.quickstart.sample.SampleCommand;

/** Runs one command of {@code ./pass}. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        Console console = Console.standard();
        System.exit(run(Arrays.asList(args), console));
    }

    private static int run(List<String> arguments, Console console) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        try {
            switch (command) {
                case "backup" -> BackupCommand.run(rest, console);
                case "restore" -> RestoreCommand.run(rest, console);
                case "demo" -> DemoCommand.run(rest, console);
                case "sample" -> SampleCommand.run(rest, console);
                case "bench" -> BenchCommand.run(rest, console);
                case "chaos" -> ChaosCommand.run(rest, console);
                case "measure" -> MeasureCommand.run(rest, console);
                default ->
                        throw new UserException(
                                "Unknown command \"%s\": ./pass help shows what there is."
                                        .formatted(command));
            }
            return 0;
        } catch (UserException e) {
            console.progress(e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            console.progress("This should not have happened: " + e);
            console.progress(stackTrace(e));
            return 1;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String stackTrace(RuntimeException e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
