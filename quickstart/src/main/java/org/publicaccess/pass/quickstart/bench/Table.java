// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.publicaccess.pass.quickstart.bench.Results.Key;

/** The results as a Markdown table. */
final class Table {

    private static final String HEAD =
            """
            | shape | answer KB | statements | connections | session req/s | p50 ms | p95 ms | CPU ms core + database | Basic req/s | limit req/s | p50 ms | CPU ms limit + database | session ÷ limit | target | Basic ÷ session |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";

    private final Results results;

    Table(Results results) {
        this.results = results;
    }

    List<String> lines(List<Shape> shapes, List<Integer> connections) {
        List<String> lines = new ArrayList<>(List.of(HEAD.split("\n")));
        for (Shape shape : shapes) {
            connections.forEach(count -> lines.add(row(shape, count)));
        }
        return lines;
    }

    private String row(Shape shape, int connections) {
        Key session = new Key(shape, Asker.SESSION, connections);
        Key basic = new Key(shape, Asker.BASIC, connections);
        Key limit = new Key(shape, Asker.LIMIT, connections);
        Sample core = results.median(session);
        Sample least = results.median(limit);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %d | %.0f | %.1f | %.1f | %.2f + %.2f | %.0f | %.0f | %.1f | %.2f + %.2f | **%.2f** | %.1f | %s |",
                shape.label(),
                results.bytes(shape) / 1000.0,
                results.statements(shape),
                connections,
                core.rate(),
                core.p50(),
                core.p95(),
                core.serverCpu(),
                core.databaseCpu(),
                results.median(basic).rate(),
                least.rate(),
                least.p50(),
                least.serverCpu(),
                least.databaseCpu(),
                results.ratio(session, limit),
                shape.target(),
                shape.isWrite() ? "–" : "%.2f".formatted(results.ratio(basic, session)));
    }
}
