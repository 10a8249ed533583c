// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.publicaccess.pass.loaders.kit.run.LoaderException;

/** Fetches files. A download that failed, is empty or is a web page is never taken for data. */
public final class Downloads {

    private Downloads() {}

    /** Stores what an address gives; the target appears only when it is complete. */
    public static void fetch(Http http, URI address, Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            String type = http.download(address, part);
            check(part, type, address.getHost());
            Files.move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void check(Path file, String type, String host) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start =
                    new String(in.readNBytes(512), StandardCharsets.ISO_8859_1)
                            .replaceFirst("^\u00EF\u00BB\u00BF", "")
                            .strip()
                            .toLowerCase(Locale.ROOT);
            if (start.isEmpty()) {
                throw new LoaderException(host + " answered with an empty file; nothing is kept.");
            }
            if (type.contains("html")
                    || start.startsWith("<!doctype")
                    || start.startsWith("<html")) {
                throw new LoaderException(
                        host
                                + " answered with a web page instead of data; nothing is kept. Is a login or a new token needed?");
            }
        }
    }
}
