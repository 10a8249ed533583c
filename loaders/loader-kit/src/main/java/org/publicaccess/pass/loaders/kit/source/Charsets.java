// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out how a text file is encoded: by its byte order mark, else UTF-8 if every byte fits, else
 * what a detector takes it for, else Windows-1252, which contains Latin-1.
 */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    static Charset of(Path file) throws IOException {
        Optional<Charset> marked = byMark(file);
        if (marked.isPresent()) {
            return marked.get();
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : guessed(file);
    }

    private static Optional<Charset> byMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(3);
            if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(StandardCharsets.UTF_8);
            }
            if (startsWith(start, 0xFE, 0xFF)) {
                return Optional.of(StandardCharsets.UTF_16BE);
            }
            return startsWith(start, 0xFF, 0xFE)
                    ? Optional.of(StandardCharsets.UTF_16LE)
                    : Optional.empty();
        }
    }

    private static boolean startsWith(byte[] start, int... mark) {
        byte[] bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return start.length >= mark.length
                && Arrays.equals(Arrays.copyOf(start, mark.length), bytes);
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer chars = CharBuffer.allocate(64 * 1024);
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = 0; count >= 0; ) {
                count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), count < 0);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        }
    }

    private static Charset guessed(Path file) throws IOException {
        UniversalDetector detector = new UniversalDetector();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] some = new byte[8192];
            for (int count; (count = in.read(some)) > 0 && !detector.isDone(); ) {
                detector.handleData(some, 0, count);
            }
        }
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        // A short text with a few accents is taken for many an encoding of other alphabets.
        boolean plausible = name != null && Charset.isSupported(name) && !name.startsWith("UTF");
        return plausible && name.matches("(?i)shift.jis|gb18030|big5|euc-.*")
                ? Charset.forName(name)
                : WINDOWS;
    }
}
