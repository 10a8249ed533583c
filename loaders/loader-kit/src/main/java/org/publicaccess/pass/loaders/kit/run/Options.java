// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line: {@code --name value}, {@code --name=value}, {@code --flag}, and the rest. */
public final class Options {

    private static final Set<String> COMMON_VALUES =
            Set.of("report", "metrics", "max-change", "config");
    private static final Set<String> COMMON_FLAGS = Set.of("dry-run", "help");

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> rest = new ArrayList<>();

    private Options() {}

    /** Reads a command line with the options that every loader has and these. */
    public static Options parse(Set<String> ownValues, Set<String> ownFlags, String... arguments) {
        Options options = new Options();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                options.rest.add(argument);
                continue;
            }
            String[] parts = argument.substring(2).split("=", 2);
            boolean isFlag = COMMON_FLAGS.contains(parts[0]) || ownFlags.contains(parts[0]);
            if (isFlag && parts.length == 1) {
                options.flags.add(parts[0]);
            } else if (!COMMON_VALUES.contains(parts[0]) && !ownValues.contains(parts[0])) {
                throw new LoaderException("There is no option " + argument + ".");
            } else if (parts.length == 1 && i + 1 == arguments.length) {
                throw new LoaderException("The option " + argument + " needs a value.");
            } else {
                options.values.put(parts[0], parts.length == 2 ? parts[1] : arguments[++i]);
            }
        }
        return options;
    }

    /** Whether a flag was given. */
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The value of an option. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of an option that names a file. */
    public Optional<Path> file(String name) {
        return value(name).map(Path::of);
    }

    /** What is no option. */
    public List<String> rest() {
        return List.copyOf(rest);
    }

    /** Whether nothing is to be written. */
    public boolean isDryRun() {
        return has("dry-run");
    }

    /** The largest share of known resources that a load may change, between 0 and 1. */
    public Optional<Double> maxChange() {
        return value("max-change").map(Options::share);
    }

    private static double share(String text) {
        String number = text.strip().replaceFirst("%$", "");
        try {
            double percent = Double.parseDouble(number);
            if (percent >= 0 && percent <= 100) {
                return percent / 100;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new LoaderException("--max-change " + text + " is no share; give one such as 5%.");
    }
}
