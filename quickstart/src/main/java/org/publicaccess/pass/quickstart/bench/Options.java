// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.publicaccess.pass.quickstart.Arguments;

/**
 * What a measurement was asked for.
 *
 * @param duration of one measurement
 * @param warmUp most passes before anything is measured
 * @param rounds in which everything is measured once
 * @param scale 10 to compare lists with those of ten times the data
 * @param rights whether to measure what the access rules cost, in lists
 * @param shapes what is measured
 * @param seed of the data and the requests
 */
record Options(
        Duration duration,
        int warmUp,
        int rounds,
        int scale,
        boolean rights,
        List<Shape> shapes,
        long seed) {

    static Options parse(List<String> arguments) {
        Arguments options =
                new Arguments(
                        withoutShapes(arguments),
                        Set.of("--seconds", "--warm-up", "--rounds", "--scale", "--seed"),
                        Set.of("--rights"));
        return new Options(
                Duration.ofSeconds(options.number("--seconds", 2, 1, 600)),
                options.number("--warm-up", 6, 0, 100),
                options.number("--rounds", 3, 1, 100),
                options.number("--scale", 1, 1, 10),
                options.has("--rights"),
                shapes(arguments),
                options.number("--seed", 20_260_301, 0, Integer.MAX_VALUE));
    }

    private static List<String> withoutShapes(List<String> arguments) {
        int at = arguments.indexOf("--shapes");
        if (at < 0 || at + 1 == arguments.size()) {
            return arguments;
        }
        return Stream.concat(
                        arguments.subList(0, at).stream(),
                        arguments.subList(at + 2, arguments.size()).stream())
                .toList();
    }

    private static List<Shape> shapes(List<String> arguments) {
        int at = arguments.indexOf("--shapes");
        return at < 0
                ? List.of(Shape.values())
                : Arrays.stream(arguments.get(at + 1).split(",")).map(Shape::of).toList();
    }
}
