// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out what stands between the cells: what occurs most often in the first record. */
final class Delimiters {

    private static final String CANDIDATES = ",;\t|";

    private Delimiters() {}

    static char of(Path file, Charset charset) throws IOException {
        int[] counts = new int[CANDIDATES.length()];
        try (BufferedReader text = TextFiles.open(Files.newInputStream(file), charset)) {
            boolean quoted = false;
            for (int left = 64 * 1024, next; left > 0 && (next = text.read()) >= 0; left--) {
                if (next == '"') {
                    quoted = !quoted;
                } else if (!quoted && next == '\n') {
                    break;
                } else if (!quoted && CANDIDATES.indexOf(next) >= 0) {
                    counts[CANDIDATES.indexOf(next)]++;
                }
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return CANDIDATES.charAt(most);
    }
}
