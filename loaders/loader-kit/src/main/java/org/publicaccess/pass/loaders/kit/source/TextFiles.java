// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens text files of any encoding. */
public final class TextFiles {

    private TextFiles() {}

    /** The text of a file, without byte order mark. */
    public static BufferedReader open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return open(Files.newInputStream(file), Charsets.of(file));
    }

    static BufferedReader open(InputStream bytes, Charset charset) throws IOException {
        Reader text = new InputStreamReader(bytes, charset);
        BufferedReader buffered = new BufferedReader(text, 64 * 1024);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }
}
