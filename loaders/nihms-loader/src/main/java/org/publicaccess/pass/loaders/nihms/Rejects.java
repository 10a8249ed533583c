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
import org.publicaccess.pass.loaders.kit.source.Row;
import org.publicaccess.pass.loaders.kit.source.SortedRows;

/**
 * The rows of each file that were refused, with the reason in a column of its own. Whoever mends a
 * reject file can load it like the others.
 */
final class Rejects implements AutoCloseable {

    private static final String REASON = "Reason";

    private final SortedRows rows = new SortedRows();

    void add(Path file, Row row, String reason) {
        Map<String, String> values = new HashMap<>(row.values());
        values.put(REASON, row.place() + ": " + reason);
        rows.add(file.toString(), new Row(row.place(), values));
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

    private static void write(Path file, List<Row> refused) throws IOException {
        List<String> header = new ArrayList<>(PacmColumns.NAMES);
        header.add(REASON);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(part))) {
            csv.writeRecord(header);
            for (Row row : refused) {
                csv.writeRecord(
                        header.stream()
                                .map(name -> harmless(row.values().getOrDefault(name, "")))
                                .toList());
            }
        }
        Files.move(
                part,
                file.resolveSibling(file.getFileName() + ".rejected"),
                StandardCopyOption.REPLACE_EXISTING);
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
