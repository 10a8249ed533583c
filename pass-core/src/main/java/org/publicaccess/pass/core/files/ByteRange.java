// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * A part of a file.
 *
 * @param first position of its first byte
 * @param end position behind its last byte
 */
record ByteRange(long first, long end) {

    static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /**
     * What a {@code Range} header asks for (RFC 9110, section 14). A header that cannot be read and
     * one with several ranges are ignored, as a server may.
     *
     * @return the range; empty when the whole file is to be sent
     * @throws UnsatisfiableException when the file has no such bytes
     */
    static Optional<ByteRange> asked(@Nullable String header, long size) {
        List<HttpRange> ranges = parse(header);
        if (ranges.size() != 1) {
            return Optional.empty();
        }
        long first = ranges.getFirst().getRangeStart(size);
        long end = ranges.getFirst().getRangeEnd(size) + 1;
        if (first >= size || end <= first) {
            throw new UnsatisfiableException();
        }
        return Optional.of(new ByteRange(first, end));
    }

    private static List<HttpRange> parse(@Nullable String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    long length() {
        return end - first;
    }

    /** The value of {@code Content-Range} in a file of this size. */
    String of(long size) {
        return "bytes %d-%d/%d".formatted(first, end - 1, size);
    }

    /** The file is shorter than the range begins. */
    static final class UnsatisfiableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnsatisfiableException() {
            super("The file has no such bytes");
        }
    }
}
