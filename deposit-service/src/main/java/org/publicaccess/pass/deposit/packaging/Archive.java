// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.publicaccess.pass.deposit.repositories.ArchiveFormat;

/**
 * An archive being written, entry by entry. Closing it ends the archive but leaves the stream below
 * open, for whoever has to see the bytes safe.
 */
final class Archive<E extends ArchiveEntry> implements Closeable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final ArchiveOutputStream<E> out;
    private final Entries<E> entries;

    private Archive(ArchiveOutputStream<E> out, Entries<E> entries) {
        this.out = out;
        this.entries = entries;
    }

    /** Starts an archive whose entries all carry the same time. */
    static Archive<?> on(OutputStream target, ArchiveFormat format, Instant time)
            throws IOException {
        OutputStream open = new KeptOpen(target);
        return switch (format) {
            case TAR -> tar(open, time);
            case TAR_GZIP -> tar(new GZIPOutputStream(open, BUFFER_BYTES), time);
            case ZIP -> zip(open, time);
        };
    }

    private static Archive<TarArchiveEntry> tar(OutputStream target, Instant time) {
        var out = new TarArchiveOutputStream(target, StandardCharsets.UTF_8.name());
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        out.setAddPaxHeadersForNonAsciiNames(true);
        return new Archive<>(
                out,
                (path, size) -> {
                    TarArchiveEntry entry = new TarArchiveEntry(path);
                    entry.setSize(size);
                    entry.setModTime(Date.from(time));
                    return entry;
                });
    }

    private static Archive<ZipArchiveEntry> zip(OutputStream target, Instant time) {
        return new Archive<>(
                new ZipArchiveOutputStream(target),
                (path, size) -> {
                    ZipArchiveEntry entry = new ZipArchiveEntry(path);
                    entry.setSize(size);
                    entry.setTime(time.toEpochMilli());
                    return entry;
                });
    }

    void add(String path, SpooledFile file) throws IOException {
        out.putArchiveEntry(entries.of(path, file.size()));
        file.copyTo(out);
        out.closeArchiveEntry();
    }

    void add(String path, byte[] content) throws IOException {
        out.putArchiveEntry(entries.of(path, content.length));
        out.write(content);
        out.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private interface Entries<E> {
        E of(String path, long size);
    }

    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
