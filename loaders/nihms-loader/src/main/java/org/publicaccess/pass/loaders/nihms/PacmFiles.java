// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.publicaccess.pass.loaders.kit.run.LoaderException;
import org.publicaccess.pass.loaders.kit.run.Report;
import org.publicaccess.pass.loaders.kit.source.CsvSource;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.source.Row;
import org.publicaccess.pass.loaders.kit.source.Rows;
import org.publicaccess.pass.loaders.kit.source.SortedRows;

/** The lists that lie in a folder, sorted by paper. A file that is no list stays where it is. */
final class PacmFiles implements AutoCloseable {

    private static final String FILE = "*file";

    private final Path folder;
    private final SortedRows rows = new SortedRows();
    private final Rejects rejects = new Rejects();
    private final List<Path> files = new ArrayList<>();

    PacmFiles(Path folder) {
        this.folder = folder;
    }

    /** Reads the files of these lists. */
    void read(List<PacmList> lists, Report report) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.list(folder)) {
            found = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
        for (PacmList list : PacmList.values()) {
            for (Path file : found) {
                if (lists.contains(list)
                        && PacmList.ofFile(file.getFileName().toString())
                                .filter(list::equals)
                                .isPresent()) {
                    read(file, list, report);
                }
            }
        }
        if (files.isEmpty() && report.rowsRefused() == 0) {
            report.note("there are no lists in " + folder);
        }
    }

    private void read(Path file, PacmList list, Report report) throws IOException {
        try {
            new CsvSource(file, PacmColumns.ALL).read(new Lines(file, list, report));
            files.add(file);
        } catch (LoaderException e) {
            report.refuse(file.getFileName().toString(), e.getMessage());
        }
    }

    private final class Lines implements Rows {
        private final Path file;
        private final PacmList list;
        private final Report report;

        Lines(Path file, PacmList list, Report report) {
            this.file = file;
            this.list = list;
            this.report = report;
        }

        @Override
        public void row(Row row) {
            if (row.text(PacmColumns.PMID).isEmpty()) {
                return; // NIH cannot say which paper it is
            }
            report.read();
            try {
                PacmRow read = PacmRow.of(row, list);
                Map<String, String> values = new HashMap<>(row.values());
                values.put(FILE, file.toString());
                rows.add(read.pmid(), new Row(row.place(), values));
            } catch (RefusedRowException e) {
                reject(file, row, e.getMessage(), report);
            }
        }

        @Override
        public void header(List<String> names) {
            rejects.header(file, names);
        }

        @Override
        public void refused(String place, String reason) {
            refused(place, List.of(), reason);
        }

        @Override
        public void refused(String place, List<String> cells, String reason) {
            report.read();
            report.refuse(PacmFiles.place(file, place), reason);
            rejects.add(file, place, cells, reason);
        }
    }

    SortedRows rows() {
        return rows;
    }

    /** The paper of a group of rows, those of the least advanced list first. */
    static Paper paper(SortedRows.Group group) {
        return new Paper(
                group.key(),
                group.rows().stream().map(row -> PacmRow.of(row, list(file(row)))).toList());
    }

    private static PacmList list(Path file) {
        return PacmList.ofFile(file.getFileName().toString()).orElseThrow();
    }

    private static Path file(Row row) {
        return Path.of(row.values().get(FILE));
    }

    /** Takes down a row that core has no place for. */
    void reject(Row row, String reason, Report report) {
        reject(file(row), row, reason, report);
    }

    private void reject(Path file, Row row, String reason, Report report) {
        report.refuse(place(file, row.place()), reason);
        rejects.add(file, row, reason);
    }

    /** Where a row of the lists stands, for people. */
    static String place(Row row) {
        return place(file(row), row.place());
    }

    private static String place(Path file, String place) {
        return file.getFileName() + ", " + place;
    }

    /** Marks the files as done and keeps what was refused of them. */
    void done() throws IOException {
        rejects.write();
        for (Path file : files) {
            Files.move(file, done(file));
        }
    }

    /** A mended file has the name of the one that it comes from, which is kept. */
    private static Path done(Path file) {
        Path done = file.resolveSibling(file.getFileName() + ".done");
        for (int number = 2; Files.exists(done); number++) {
            done = file.resolveSibling(file.getFileName() + "." + number + ".done");
        }
        return done;
    }

    @Override
    public void close() {
        rows.close();
        rejects.close();
    }
}
