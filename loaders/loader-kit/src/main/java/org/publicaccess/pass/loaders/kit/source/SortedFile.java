// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.loaders.kit.source.SortedRows.Entry;

/**
 * Sorted rows in a temporary file. The file loses its name as soon as it is open, so that nothing
 * is left behind however the process ends.
 */
record SortedFile(FileChannel file, int size) implements AutoCloseable {

    static SortedFile write(List<Entry> entries) throws IOException {
        FileChannel file =
                FileChannel.open(
                        Files.createTempFile("pass-loader", ".rows"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        SortedFile sorted = new SortedFile(file, entries.size());
        try {
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)));
            for (Entry entry : entries) {
                write(out, entry);
            }
            out.flush();
        } catch (IOException e) {
            sorted.close();
            throw e;
        }
        return sorted;
    }

    private static void write(DataOutputStream out, Entry entry) throws IOException {
        write(out, entry.key());
        out.writeLong(entry.number());
        write(out, entry.row().place());
        out.writeInt(entry.row().values().size());
        for (Map.Entry<String, String> value : entry.row().values().entrySet()) {
            write(out, value.getKey());
            write(out, value.getValue());
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    Cursor open() throws IOException {
        return new Cursor(this);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file from its beginning, whoever else reads it. */
    private static final class FromStart extends InputStream {

        private final FileChannel file;
        private long position;

        FromStart(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = file.read(ByteBuffer.wrap(into, offset, length), position);
            position += Math.max(some, 0);
            return some;
        }
    }

    /** A place in the file, at one entry. */
    static final class Cursor {

        private final DataInputStream in;
        private int left;
        private Entry head;

        Cursor(SortedFile file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(new FromStart(file.file())));
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
    }
}
