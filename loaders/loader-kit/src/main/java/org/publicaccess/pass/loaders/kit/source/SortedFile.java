// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.loaders.kit.source.SortedRows.Entry;

/** Sorted rows in a temporary file. */
record SortedFile(Path file, int size) {

    static SortedFile write(Path file, List<Entry> entries) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Entry entry : entries) {
                write(out, entry.key());
                out.writeLong(entry.number());
                write(out, entry.row().place());
                out.writeInt(entry.row().values().size());
                for (Map.Entry<String, String> value : entry.row().values().entrySet()) {
                    write(out, value.getKey());
                    write(out, value.getValue());
                }
            }
        }
        return new SortedFile(file, entries.size());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    Cursor open() throws IOException {
        return new Cursor(this);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place in the file, at one entry. */
    static final class Cursor implements AutoCloseable {

        private final DataInputStream in;
        private int left;
        private Entry head;

        Cursor(SortedFile file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.file())));
            left = file.size() - 1;
            head = read();
        }

        Entry head() {
            return head;
        }

        /** Goes to the next entry; false when there is none. */
        boolean advance() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            head = read();
            return true;
        }

        private Entry read() throws IOException {
            String key = text();
            long number = in.readLong();
            String place = text();
            Map<String, String> values = new HashMap<>();
            for (int count = in.readInt(); count > 0; count--) {
                values.put(text(), text());
            }
            return new Entry(key, number, new Row(place, values));
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
