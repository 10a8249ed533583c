// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.bench.Results.Key;
import org.publicaccess.pass.quickstart.bench.Stage.Pair;
import org.publicaccess.pass.quickstart.bench.data.DataSet;
import org.publicaccess.pass.quickstart.bench.data.Size;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.services.Service;

/**
 * {@code ./pass bench}: how fast core answers, as a share of what a server could do at best on the
 * same machine and data in the same run.
 */
public final class BenchCommand {

    private static final String DATABASE = "pass";
    private static final List<Integer> CONNECTIONS = List.of(8, 32);

    private final Options options;
    private final Console console;

    private BenchCommand(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** Measures in rounds and prints a table. */
    public static void run(List<String> arguments, Console console) {
        Options options = Options.parse(arguments);
        try {
            Path root = Files.createTempDirectory("pass-bench");
            try (Stage stage = new Stage(root, console)) {
                Thread end = new Thread(stage::close, "stop");
                Runtime.getRuntime().addShutdownHook(end);
                new BenchCommand(options, console).measure(stage);
                Runtime.getRuntime().removeShutdownHook(end);
            } finally {
                DataFolder.delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Stage stage) throws IOException {
        console.result("Machine: " + Machine.description() + "; seed " + options.seed());
        if (options.rights()) {
            rights(stage);
        } else if (options.scale() == 1) {
            rates(stage);
        } else {
            growth(stage);
        }
    }

    private void rates(Stage stage) throws IOException {
        Size size = new Size(1);
        Bench bench =
                new Bench(
                        pair(stage, DATABASE, size),
                        size,
                        options.seed(),
                        true,
                        OptionalInt.empty());
        Results results = new Results();
        describe(stage, bench, results);
        warmUp(bench, options.shapes());
        for (int round = 1; round <= options.rounds(); round++) {
            console.progress("Round %d of %d …".formatted(round, options.rounds()));
            for (Key key : keys(round)) {
                results.add(key, bench.measure(key, round, options.duration()));
            }
        }
        new Table(results).lines(options.shapes(), CONNECTIONS).forEach(console::result);
    }

    private void rights(Stage stage) throws IOException {
        Size size = new Size(1);
        OptionalInt person = OptionalInt.of(Stage.PERSON);
        Bench bench = new Bench(pair(stage, DATABASE, size), size, options.seed(), true, person);
        new RightsCost(bench, options).measure(console).forEach(console::result);
    }

    private Pair pair(Stage stage, String database, Size size) throws IOException {
        Path resources = stage.folder("resources-" + database);
        long start = System.nanoTime();
        new DataSet(size, options.seed()).writeTo(resources);
        long written = System.nanoTime();
        Pair pair = stage.pair(database, resources);
        console.progress(
                "Wrote the data in %d s, loaded and started in %d s."
                        .formatted(seconds(written - start), seconds(System.nanoTime() - written)));
        DataFolder.delete(resources);
        return pair;
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }

    private void warmUp(Bench bench, List<Shape> shapes) {
        console.progress("Warming up …");
        int passes =
                bench.warmUp(
                        shapes,
                        List.of(Asker.SESSION, Asker.LIMIT),
                        options.duration(),
                        options.warmUp());
        console.progress("Warm after %d passes.".formatted(passes));
    }

    /** Compares the answers first: a limit that says less would be none. */
    private void describe(Stage stage, Bench bench, Results results) throws IOException {
        try (Administrator administrator = stage.administrator(DATABASE)) {
            administrator.startCounting();
            for (Shape shape : options.shapes()) {
                int bytes = bench.compare(shape);
                double statements = bench.statements(shape, administrator, Service.CORE.schema());
                results.answers(shape, bytes, statements);
            }
            administrator.stopCounting();
        }
        console.progress("Core and the limit answer alike.");
    }

    /** Everything once; every other round in the opposite order. */
    private List<Key> keys(int round) {
        List<Key> keys = new ArrayList<>();
        for (Shape shape : options.shapes()) {
            for (int connections : CONNECTIONS) {
                List<Key> askers = new ArrayList<>();
                for (Asker asker : List.of(Asker.SESSION, Asker.BASIC, Asker.LIMIT)) {
                    askers.add(new Key(shape, asker, connections));
                }
                if (round % 2 == 0) {
                    Collections.reverse(askers);
                }
                keys.addAll(askers);
            }
        }
        return keys;
    }

    private void growth(Stage stage) throws IOException {
        List<Shape> lists = options.shapes().stream().filter(Shape::isList).toList();
        Size small = new Size(1);
        Size large = new Size(options.scale());
        Bench one =
                new Bench(
                        pair(stage, DATABASE, small),
                        small,
                        options.seed(),
                        false,
                        OptionalInt.empty());
        Bench other =
                new Bench(
                        pair(stage, "large", large),
                        large,
                        options.seed(),
                        false,
                        OptionalInt.empty());
        warmUp(one, lists);
        warmUp(other, lists);
        console.result(
                "| list without totals, session, 8 connections | p50 ms | p50 ms at %d times the data | ratio | limit's ratio |"
                        .formatted(options.scale()));
        console.result("| --- | ---: | ---: | ---: | ---: |");
        for (Shape shape : lists) {
            console.result(growth(shape, one, other));
        }
    }

    private String growth(Shape shape, Bench one, Bench other) {
        List<Sample> small = new ArrayList<>();
        List<Sample> large = new ArrayList<>();
        List<Sample> smallLimit = new ArrayList<>();
        List<Sample> largeLimit = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            Key core = new Key(shape, Asker.SESSION, 8);
            Key limit = new Key(shape, Asker.LIMIT, 8);
            small.add(one.measure(core, round, options.duration()));
            large.add(other.measure(core, round, options.duration()));
            smallLimit.add(one.measure(limit, round, options.duration()));
            largeLimit.add(other.measure(limit, round, options.duration()));
        }
        double before = Sample.median(small).p50();
        double after = Sample.median(large).p50();
        return String.format(
                java.util.Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %.2f |",
                shape.label(),
                before,
                after,
                after / before,
                Sample.median(largeLimit).p50() / Sample.median(smallLimit).p50());
    }
}
