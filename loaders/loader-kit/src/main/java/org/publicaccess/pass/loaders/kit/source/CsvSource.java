// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.publicaccess.pass.loaders.kit.run.LoaderException;

/**
 * A CSV file (RFC 4180). Encoding and delimiter are detected, a byte order mark is skipped. Columns
 * are found by their header, or by position when no header is known.
 */
public final class CsvSource implements Source {

    /** Longer values are no titles or names but damage, such as a quote that is never closed. */
    static final int MAX_CELL = 10_000;

    private final Path file;
    private final Columns columns;

    public CsvSource(Path file, Columns columns) {
        this.file = file;
        this.columns = columns;
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public void read(Rows reader) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Charset charset = Charsets.of(file);
        CountingStream bytes = new CountingStream(Files.newInputStream(file));
        try (Reader text = TextFiles.open(bytes, charset);
                CsvReader<CsvRecord> csv = csv(Delimiters.of(file, charset), text)) {
            read(csv.iterator(), reader, bytes, Files.size(file));
        } catch (CsvParseException e) {
            throw new LoaderException(
                    "%s cannot be read as CSV: %s. Is a quote not closed?"
                            .formatted(name(), e.getMessage()),
                    e);
        }
    }

    private static CsvReader<CsvRecord> csv(char delimiter, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    private void read(Iterator<CsvRecord> records, Rows reader, CountingStream bytes, long size) {
        if (!records.hasNext()) {
            throw new LoaderException(name() + " is empty. Was it written completely?");
        }
        CsvRecord first = records.next();
        Header header = Header.of(first.getFields(), columns, name());
        reader.header(header.isRow() ? first.getFields() : header.columns());
        if (!header.isRow()) {
            row(first, header, reader);
        }
        while (records.hasNext()) {
            row(records.next(), header, reader);
            reader.read((double) bytes.count() / size);
        }
    }

    private static void row(CsvRecord csv, Header header, Rows reader) {
        String place = "line " + csv.getStartingLineNumber();
        try {
            reader.row(new Row(place, values(csv.getFields(), header)));
        } catch (RefusedRowException e) {
            reader.refused(place, csv.getFields(), e.getMessage());
        }
    }

    private static Map<String, String> values(List<String> cells, Header header) {
        List<String> names = header.columns();
        if (cells.size() != names.size()) {
            boolean manyLines = cells.stream().anyMatch(cell -> cell.contains("\n"));
            throw new RefusedRowException(
                    "it has %d columns instead of %d%s"
                            .formatted(
                                    cells.size(),
                                    names.size(),
                                    manyLines ? " and spans lines; is a quote not closed?" : ""));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && !cells.get(i).isBlank()) {
                values.put(names.get(i), checked(names.get(i), cells.get(i)));
            }
        }
        return values;
    }

    private static String checked(String column, String cell) {
        if (cell.length() > MAX_CELL) {
            throw new RefusedRowException(
                    String.format(
                            Locale.ROOT,
                            "%s has %,d characters; at most %,d are allowed",
                            column,
                            cell.length(),
                            MAX_CELL));
        }
        for (int i = 0; i < cell.length(); i++) {
            char one = cell.charAt(i);
            if (Character.isISOControl(one) && "\r\n\t".indexOf(one) < 0) {
                throw new RefusedRowException(
                        "%s contains the control character U+%04X".formatted(column, (int) one));
            }
        }
        return cell;
    }
}
