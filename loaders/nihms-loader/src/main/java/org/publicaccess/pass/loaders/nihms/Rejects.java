// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.publicaccess.pass.loaders.kit.source.Row;
import org.publicaccess.pass.loaders.kit.source.SortedRows;

/**
 * The rows of each file that were refused, with their cells as they stand there and the reason in a
 * column of its own. Whoever mends a reject file can load it like the others.
 */
final class Rejects implements AutoCloseable {

    private static final String REASON = "Reason";

    private final SortedRows rows = new SortedRows();
    private final Map<Path, List<String>> headers = new HashMap<>();

    /** Takes the names of a file's columns, in their order there; the file may be a mended one. */
    void header(Path file, List<String> names) {
        boolean mended = !names.isEmpty() && names.getLast().equals(REASON);
        headers.put(file, List.copyOf(mended ? names.subList(0, names.size() - 1) : names));
    }

    /** Takes a row that could be read. */
    void add(Path file, Row row, String reason) {
        List<String> cells =
                headers.getOrDefault(file, PacmColumns.NAMES).stream()
                        .map(name -> PacmColumns.ALL.named(name).map(row.values()::get).orElse(""))
                        .toList();
        add(file, row.place(), cells, reason);
    }

    /** Takes a row as it stands in the file. */
    void add(Path file, String place, List<String> cells, String reason) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            values.put("" + i, cells.get(i));
        }
        values.put(REASON, place + ": " + reason);
        rows.add(file.toString(), new Row(place, values));
    }

    /** Writes {@code FILE.rejected} beside each file that has refused rows. */
    void write() throws IOException {
        List<IOException> failures = new ArrayList<>();
        rows.groups(
                group -> {
                    try {
                        write(Path.of(group.key()), group.rows());
                    } catch (IOException e) {
                        failures.add(e);
                    }
                });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void write(Path file, List<Row> refused) throws IOException {
        List<String> header = headers.getOrDefault(file, PacmColumns.NAMES);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(part))) {
            csv.writeRecord(Stream.concat(header.stream(), Stream.of(REASON)).toList());
            for (Row row : refused) {
                csv.writeRecord(cells(row, header.size()));
            }
        }
        Files.move(
                part,
                file.resolveSibling(file.getFileName() + ".rejected"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The row's cells, as many as there are columns or more, and the reason. */
    private static List<String> cells(Row row, int columns) {
        Map<String, String> values = row.values();
        int count = Math.max(columns, values.size() - 1);
        return Stream.concat(
                        IntStream.range(0, count).mapToObj(i -> values.getOrDefault("" + i, "")),
                        Stream.of(values.getOrDefault(REASON, "")))
                .map(Rejects::harmless)
                .toList();
    }

    /** People open these files with programs that carry out formulas. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() {
        rows.close();
    }
}
