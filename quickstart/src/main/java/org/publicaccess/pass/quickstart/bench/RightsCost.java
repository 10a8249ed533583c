// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.bench.Results.Key;

/**
 * What the access rules cost: the same lists, asked for by the person whose they are and by an
 * administrator, for whom no rule becomes part of the statements.
 */
final class RightsCost {

    private static final int CONNECTIONS = 8;
    private static final List<Asker> ASKERS = List.of(Asker.SESSION, Asker.PERSON);

    private static final String HEAD =
            """
            | list | administrator req/s | p50 ms | CPU ms core + database | person req/s | p50 ms | CPU ms core + database | person ÷ administrator |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";

    private final Bench bench;
    private final Options options;
    private final Results results = new Results();

    RightsCost(Bench bench, Options options) {
        this.bench = bench;
        this.options = options;
    }

    /** Measures in rounds, every other one in the opposite order, and gives a Markdown table. */
    List<String> measure(Console console) {
        List<Shape> lists = options.shapes().stream().filter(Shape::isList).toList();
        console.progress("Warming up …");
        bench.warmUp(lists, ASKERS, options.duration(), options.warmUp());
        for (int round = 1; round <= options.rounds(); round++) {
            console.progress("Round %d of %d …".formatted(round, options.rounds()));
            for (Shape shape : lists) {
                for (Asker asker : round % 2 == 0 ? ASKERS.reversed() : ASKERS) {
                    Key key = key(shape, asker);
                    results.add(key, bench.measure(key, round, options.duration()));
                }
            }
        }
        List<String> lines = new ArrayList<>(List.of(HEAD.split("\n")));
        lists.forEach(shape -> lines.add(row(shape)));
        return lines;
    }

    private static Key key(Shape shape, Asker asker) {
        return new Key(shape, asker, CONNECTIONS);
    }

    private String row(Shape shape) {
        Key administrator = key(shape, Asker.SESSION);
        Key person = key(shape, Asker.PERSON);
        Sample without = results.median(administrator);
        Sample with = results.median(person);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.2f + %.2f | %.0f | %.1f | %.2f + %.2f | **%.2f** |",
                shape.label(),
                without.rate(),
                without.p50(),
                without.serverCpu(),
                without.databaseCpu(),
                with.rate(),
                with.p50(),
                with.serverCpu(),
                with.databaseCpu(),
                results.ratio(person, administrator));
    }
}
