// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** The entries of an archive, in their order, as a library of others reads them. */
record Unpacked(Map<String, byte[]> entries) {

    static Unpacked tarGzip(byte[] archive) throws IOException {
        return read(
                new TarArchiveInputStream(
                        new GZIPInputStream(new ByteArrayInputStream(archive)), "UTF-8"));
    }

    static Unpacked tar(byte[] archive) throws IOException {
        return read(new TarArchiveInputStream(new ByteArrayInputStream(archive), "UTF-8"));
    }

    static Unpacked zip(byte[] archive) throws IOException {
        return read(new ZipArchiveInputStream(new ByteArrayInputStream(archive), "UTF-8"));
    }

    private static Unpacked read(ArchiveInputStream<? extends ArchiveEntry> archive)
            throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (InputStream content = archive) {
            for (ArchiveEntry entry = archive.getNextEntry();
                    entry != null;
                    entry = archive.getNextEntry()) {
                if (entries.put(entry.getName(), content.readAllBytes()) != null) {
                    throw new IOException("Two entries are called " + entry.getName());
                }
            }
        }
        return new Unpacked(entries);
    }

    String text(String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    void writeTo(Path directory) throws IOException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = directory.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }
}
