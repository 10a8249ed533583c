// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.loaders.kit.run.Load;
import org.publicaccess.pass.loaders.kit.run.LoadContext;
import org.publicaccess.pass.loaders.kit.run.Report;
import org.publicaccess.pass.loaders.kit.source.Row;
import org.publicaccess.pass.loaders.kit.source.Rows;
import org.publicaccess.pass.loaders.kit.source.SortedRows;
import org.publicaccess.pass.loaders.kit.write.Chunks;
import org.publicaccess.pass.loaders.kit.write.CoreWriter;
import org.publicaccess.pass.loaders.kit.write.Outcome;
import org.publicaccess.pass.loaders.kit.write.Writer;

/**
 * Loads funders, then people, then grants, each of them once: what several rows say of one is
 * brought together before.
 */
final class GrantLoad implements Load {

    private static final int CHUNK = 500;

    private final GrantSettings settings;
    private final LoadContext context;
    private final Mode mode;
    private final LocalKeys keys;
    private final GrantSources.Choice source;
    private final Mark afterReading;
    private Mark mark;
    private @Nullable GrantInput input;

    GrantLoad(GrantSettings settings, LoadContext context) {
        this.settings = settings;
        this.context = context;
        this.mode = Mode.of(context.options().value("mode").orElse("grants"));
        this.keys = settings.keys();
        this.source = new GrantSources(settings, context).choose(mode);
        this.afterReading = new Mark(context.clock());
        this.mark = afterReading;
    }

    @Override
    public void read(Report report) throws IOException {
        Optional<String> onlyGrant = context.options().value("grant");
        GrantInput taken = new GrantInput(mode, keys, onlyGrant, report, afterReading);
        input = taken;
        source.source().read(new WithProgress(taken));
        if (report.rowsRead() == 0) {
            report.note(source.source().name() + " has no rows");
        }
    }

    private final class WithProgress implements Rows {
        private final Rows rows;

        WithProgress(Rows rows) {
            this.rows = rows;
        }

        @Override
        public void row(Row row) {
            rows.row(row);
        }

        @Override
        public void refused(String place, String reason) {
            rows.refused(place, reason);
        }

        @Override
        public void read(double share) {
            context.progress().at("reading", share);
        }
    }

    @Override
    public void load(Writer writer, Report report) {
        GrantInput rows = java.util.Objects.requireNonNull(input, "read() comes first");
        mark = afterReading.copy();
        loadFunders(rows, writer, report);
        Users users = new Users(context.core());
        loadPersons(rows, users, writer, report);
        loadGrants(rows, users, writer, report);
    }

    private void loadFunders(GrantInput rows, Writer writer, Report report) {
        FunderPolicies policies;
        try {
            policies = FunderPolicies.read(settings, context.core());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        FunderPlanner planner = new FunderPlanner(context.core(), keys, policies, settings);
        Chunks<FunderFacts.Fact> chunks =
                new Chunks<>(
                        CHUNK, planner, writer, noting(report, fact -> "funder " + fact.code()));
        rows.funders().all().forEach(chunks::add);
        chunks.flush();
    }

    private void loadPersons(GrantInput rows, Users users, Writer writer, Report report) {
        PersonPlanner planner = new PersonPlanner(users, keys, mode == Mode.GRANTS);
        Chunks<Person> chunks =
                new Chunks<>(
                        CHUNK, planner, writer, noting(report, person -> "user " + person.key()));
        long[] done = {0};
        rows.persons()
                .groups(
                        group -> {
                            chunks.add(person(group));
                            done[0] += group.rows().size();
                            show("people", done[0], rows.persons());
                            if (mode == Mode.USERS) {
                                report.loaded(group.rows().size());
                                group.rows().forEach(mark::loaded);
                            }
                        });
        chunks.flush();
    }

    /** What cannot be stored by itself; the rows that need it are refused later. */
    private static <T> Outcome<T> noting(
            Report report, java.util.function.Function<T, String> name) {
        return new Outcome<>() {
            @Override
            public void loaded(T item) {
                // The writer counts it.
            }

            @Override
            public void refused(T item, String reason) {
                report.note(name.apply(item) + " was not stored: " + reason);
            }
        };
    }

    private Person person(SortedRows.Group group) {
        List<Row> rows =
                group.rows().stream()
                        .sorted(
                                Comparator.comparing(
                                        row ->
                                                RowDates.read(row, GrantColumns.UPDATED)
                                                        .orElse(Instant.EPOCH)))
                        .toList();
        return rows.stream()
                .map(row -> Person.of(row, keys))
                .reduce((earlier, later) -> later.completedFrom(earlier))
                .orElseThrow();
    }

    private void loadGrants(GrantInput rows, Users users, Writer writer, Report report) {
        boolean dryRun = !(writer instanceof CoreWriter);
        GrantPlanner planner = new GrantPlanner(context.core(), keys, users, dryRun);
        Chunks<GrantItem> chunks = new Chunks<>(CHUNK, planner, writer, taking(report));
        long[] done = {0};
        rows.grants()
                .groups(
                        group -> {
                            chunks.add(item(group));
                            done[0] += group.rows().size();
                            show("grants", done[0], rows.grants());
                        });
        chunks.flush();
    }

    private GrantItem item(SortedRows.Group group) {
        List<GrantRow> rows = group.rows().stream().map(row -> GrantRow.of(row, keys)).toList();
        return new GrantItem(group.key(), group.rows(), MergedGrant.of(rows));
    }

    private Outcome<GrantItem> taking(Report report) {
        return new Outcome<>() {
            @Override
            public void loaded(GrantItem item) {
                report.loaded(item.rows().size());
                item.rows().forEach(mark::loaded);
            }

            @Override
            public void refused(GrantItem item, String reason) {
                for (Row row : item.rows()) {
                    report.refuse(row.place(), reason);
                    mark.refused(row);
                }
            }
        };
    }

    private void show(String step, long done, SortedRows rows) {
        context.progress().at(step, (double) done / rows.size());
    }

    @Override
    public void keep(Report report) {
        Optional<Instant> before = source.mark();
        Optional<Instant> reached = mark.reached();
        boolean complete = context.options().value("grant").isEmpty();
        if (complete && reached.isPresent() && before.stream().noneMatch(reached.get()::isBefore)) {
            context.states().set(source.markName(), reached.get().toString());
            report.mark(reached.get().toString());
        } else {
            before.ifPresent(stays -> report.mark(stays.toString()));
        }
    }

    @Override
    public void close() {
        if (input != null) {
            input.close();
        }
    }
}
