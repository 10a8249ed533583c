// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String NOT_STORED = " was not stored: ";

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
        Map<String, String> refused = new HashMap<>();
        Chunks<FunderFacts.Fact> chunks =
                new Chunks<>(
                        CHUNK,
                        planner,
                        writer,
                        new Outcome<>() {
                            @Override
                            public void loaded(FunderFacts.Fact fact) {
                                // Its rows are taken down below.
                            }

                            @Override
                            public void refused(FunderFacts.Fact fact, String reason) {
                                refused.put(fact.code(), reason);
                                report.note("funder " + fact.code() + NOT_STORED + reason);
                            }
                        });
        rows.funders().all().forEach(chunks::add);
        chunks.flush();
        rows.rowsOfFunders()
                .groups(
                        group ->
                                Optional.ofNullable(refused.get(group.key()))
                                        .ifPresentOrElse(
                                                reason -> refused(group.rows(), reason, report),
                                                () -> loaded(group.rows(), report)));
    }

    private void loadPersons(GrantInput rows, Users users, Writer writer, Report report) {
        PersonPlanner planner = new PersonPlanner(users, keys, mode == Mode.GRANTS);
        Chunks<PersonItem> chunks = new Chunks<>(CHUNK, planner, writer, ofPersons(report));
        long[] done = {0};
        rows.persons()
                .groups(
                        group -> {
                            chunks.add(new PersonItem(group.rows(), person(group)));
                            done[0] += group.rows().size();
                            show("people", done[0], rows.persons());
                        });
        chunks.flush();
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
        Chunks<GrantItem> chunks = new Chunks<>(CHUNK, planner, writer, ofGrants(report));
        long[] done = {0};
        rows.grants()
                .groups(
                        group -> {
                            GrantItem.of(group, keys).ifPresent(chunks::add);
                            done[0] += group.rows().size();
                            show("grants", done[0], rows.grants());
                        });
        chunks.flush();
    }

    /** In a load of grants the rows of people are taken down with their grant. */
    private Outcome<PersonItem> ofPersons(Report report) {
        return new Outcome<>() {
            @Override
            public void loaded(PersonItem item) {
                if (mode == Mode.USERS) {
                    GrantLoad.this.loaded(item.rows(), report);
                }
            }

            @Override
            public void refused(PersonItem item, String reason) {
                if (mode == Mode.USERS) {
                    GrantLoad.this.refused(item.rows(), reason, report);
                } else {
                    report.note("user " + item.person().key() + NOT_STORED + reason);
                }
            }
        };
    }

    private Outcome<GrantItem> ofGrants(Report report) {
        return new Outcome<>() {
            @Override
            public void loaded(GrantItem item) {
                GrantLoad.this.loaded(item.rows(), report);
            }

            @Override
            public void refused(GrantItem item, String reason) {
                GrantLoad.this.refused(item.rows(), reason, report);
            }
        };
    }

    private void loaded(List<Row> rows, Report report) {
        report.loaded(rows.size());
        rows.forEach(mark::loaded);
    }

    private void refused(List<Row> rows, String reason, Report report) {
        for (Row row : rows) {
            report.refuse(row.place(), reason);
            mark.refused(row);
        }
    }

    private void show(String step, long done, SortedRows rows) {
        context.progress().at(step, (double) done / rows.size());
    }

    @Override
    public void keep(Report report) {
        Optional<Instant> before = source.mark();
        Optional<Instant> reached = mark.reached();
        boolean complete = source.moves() && context.options().value("grant").isEmpty();
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
