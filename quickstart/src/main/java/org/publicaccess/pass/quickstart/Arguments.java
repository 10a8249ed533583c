// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command, each either {@code --name value}, {@code --name=value} or a switch. */
public final class Arguments {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> switches = new HashSet<>();

    /**
     * Reads the options.
     *
     * @param withValue names of the options that take a value
     * @param plain names of the switches
     * @throws UserException when there is anything else
     */
    public Arguments(List<String> arguments, Set<String> withValue, Set<String> plain) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (plain.contains(argument)) {
                switches.add(argument);
            } else if (withValue.contains(name)) {
                values.put(name, equals < 0 ? next(name, rest) : argument.substring(equals + 1));
            } else {
                throw new UserException(
                        "Unknown option %s: ./pass help shows what there is.".formatted(argument));
            }
        }
    }

    private static String next(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new UserException(name + " needs a value: ./pass help shows which.");
        }
        return rest.pop();
    }

    public boolean has(String name) {
        return switches.contains(name);
    }

    /** A TCP port. */
    public int port(String name, int otherwise) {
        return number(name, otherwise, 1, 65535);
    }

    /** A whole number within bounds. */
    public int number(String name, int otherwise, int least, int most) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Falls through to the same answer as a number out of bounds.
        }
        throw new UserException(
                "%s needs a number from %d to %d, not \"%s\".".formatted(name, least, most, text));
    }

    /** A folder, made absolute. */
    public Path folder(String name, Path otherwise) {
        return text(name)
                .map(text -> folder(name, text))
                .orElse(otherwise)
                .toAbsolutePath()
                .normalize();
    }

    /** A folder, made absolute, empty when the option is not given. */
    public Optional<Path> folder(String name) {
        return text(name).map(text -> folder(name, text).toAbsolutePath().normalize());
    }

    private static Path folder(String name, String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException _) {
            // Falls through to the same answer as a blank one.
        }
        throw new UserException("%s needs a folder, not \"%s\".".formatted(name, text));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
