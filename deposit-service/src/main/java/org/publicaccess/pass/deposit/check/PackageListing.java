// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.publicaccess.pass.deposit.packaging.SubmissionPackage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The entries of a package, with the text of those that PASS wrote itself. */
final class PackageListing {

    private static final Pattern OWN =
            Pattern.compile("manifest\\.txt|bulk_meta\\.xml|[^/]+/[a-z0-9-]+\\.txt");

    private PackageListing() {}

    static ArrayNode of(SubmissionPackage content, String name) throws IOException {
        Path file = Files.createTempFile("pass-check", "");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
            return read(file, name);
        } finally {
            Files.delete(file);
        }
    }

    private static ArrayNode read(Path file, String name) throws IOException {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ArchiveInputStream<?> archive = open(in, name)) {
            for (ArchiveEntry entry = archive.getNextEntry();
                    entry != null;
                    entry = archive.getNextEntry()) {
                ObjectNode node = entries.addObject().put("name", entry.getName());
                if (OWN.matcher(entry.getName()).matches()) {
                    node.put("text", new String(archive.readAllBytes(), StandardCharsets.UTF_8));
                } else {
                    node.put("bytes", archive.transferTo(OutputStream.nullOutputStream()));
                }
            }
        }
        return entries;
    }

    private static ArchiveInputStream<?> open(InputStream in, String name) throws IOException {
        if (name.endsWith(".zip")) {
            return new ZipArchiveInputStream(in);
        }
        return new TarArchiveInputStream(
                name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8.name());
    }
}
