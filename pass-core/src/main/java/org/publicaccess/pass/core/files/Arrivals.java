// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Writes uploads to the disk while they arrive, with one small buffer each. */
@Component
class Arrivals {

    private final FileSettings settings;

    Arrivals(FileSettings settings) {
        this.settings = settings;
        Folders.make(settings.arrivals());
    }

    /**
     * Reads an upload to its end.
     *
     * @param expected the digests that the client says it has
     * @throws ResponseStatusException when it is empty, too large, of a refused type or does not
     *     have the digests
     */
    Arrival receive(InputStream content, String name, ReprDigest expected) throws IOException {
        Path path = settings.arrivals().resolve(UUID.randomUUID().toString());
        try {
            return write(content, name, expected, path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private Arrival write(InputStream content, String name, ReprDigest expected, Path path)
            throws IOException {
        byte[] buffer = new byte[MediaTypes.HEAD_BYTES];
        int read = content.readNBytes(buffer, 0, buffer.length);
        if (read == 0) {
            throw refusal(
                    HttpStatus.BAD_REQUEST, "The file is empty. Choose a file that has content.");
        }
        MediaType type = allowedType(new ByteArrayInputStream(buffer, 0, read), name);
        RunningDigests digests = new RunningDigests(expected);
        long size = 0;
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (; read > 0; read = content.read(buffer)) {
                size = addToSize(size, read);
                digests.update(buffer, read);
                writeFully(file, ByteBuffer.wrap(buffer, 0, read));
            }
            String sha512 = digests.finish().orElseThrow(Arrivals::otherDigest);
            file.force(true);
            return new Arrival(path, size, sha512, type);
        }
    }

    private MediaType allowedType(InputStream head, String name) throws IOException {
        MediaType type = MediaTypes.detect(head, name);
        if (MediaTypes.isOneOf(settings.refusedTypes(), type)) {
            throw refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Files of type %s are not taken here. Refused are: %s. Send the content in another form."
                            .formatted(type, String.join(", ", settings.refusedTypes())));
        }
        return type;
    }

    private long addToSize(long size, int read) {
        long limit = settings.maxSize().toBytes();
        if (size + read > limit) {
            throw refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The file is larger than %d bytes, the most that is taken. Send a smaller one, or several parts."
                            .formatted(limit));
        }
        return size + read;
    }

    private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static ResponseStatusException otherDigest() {
        return refusal(
                HttpStatus.BAD_REQUEST,
                "The file that arrived does not have the digest in Repr-Digest. Send it again.");
    }

    private static ResponseStatusException refusal(HttpStatus status, String why) {
        return new ResponseStatusException(status, why);
    }
}
