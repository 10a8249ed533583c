// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Sends a part of a file and checks the whole: the last bytes of the part are held back until the
 * digest of all bytes was compared, so that nobody gets a damaged file and takes it for complete.
 * The price is that a part of a file costs reading all of it.
 */
final class CheckedCopy {

    private static final int BUFFER = 64 * 1024;

    private final MessageDigest digest = RunningDigests.start("SHA-512");
    private final ByteRange range;
    private final OutputStream target;
    private final byte[] held = new byte[BUFFER];
    private int heldLength;

    private CheckedCopy(ByteRange range, OutputStream target) {
        this.range = range;
        this.target = target;
    }

    /**
     * Copies.
     *
     * @throws DamagedFileException when the content is not the file's; then the target lacks the
     *     last bytes of the range
     */
    static void of(StoredFile file, ByteRange range, InputStream content, OutputStream target)
            throws IOException {
        CheckedCopy copy = new CheckedCopy(range, target);
        long size = copy.pass(content);
        copy.check(file, size);
        copy.release();
    }

    private long pass(InputStream content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long position = 0;
        for (int read; (read = content.read(buffer)) >= 0; position += read) {
            digest.update(buffer, 0, read);
            int from = (int) Math.clamp(range.first() - position, 0, read);
            int to = (int) Math.clamp(range.end() - position, 0, read);
            if (from < to) {
                release();
                System.arraycopy(buffer, from, held, 0, to - from);
                heldLength = to - from;
            }
        }
        return position;
    }

    private void check(StoredFile file, long size) throws DamagedFileException {
        if (size != file.size()) {
            throw new DamagedFileException(
                    file.id(), "it has %d bytes instead of %d".formatted(size, file.size()));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha512())) {
            throw new DamagedFileException(file.id(), "its bytes have another digest");
        }
    }

    private void release() throws IOException {
        target.write(held, 0, heldLength);
        heldLength = 0;
    }
}
