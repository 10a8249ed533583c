// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a command line together that runs Java with little memory. */
public final class JavaProgram {

    private final List<String> command = new ArrayList<>();

    /**
     * A program with a heap of at most this many MiB, run by the Java that runs this one.
     *
     * @param heapMib most of the heap in MiB
     */
    public JavaProgram(int heapMib) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMib + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-UsePerfData");
        command.add("-Djava.awt.headless=true");
    }

    /** Compiles with the quick compiler only: less memory, for programs that do little. */
    public JavaProgram quick() {
        return option("-XX:TieredStopAtLevel=1");
    }

    /** Adds an option of the virtual machine. */
    public JavaProgram option(String option) {
        command.add(option);
        return this;
    }

    /** The command that runs a class of the launcher's own jars. */
    public List<String> mainClass(Class<?> main, String... arguments) {
        option("-cp").option(System.getProperty("java.class.path")).option(main.getName());
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    /** The command that runs a jar. */
    public List<String> jar(Path jar, String... arguments) {
        option("-jar").option(jar.toString());
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }
}
