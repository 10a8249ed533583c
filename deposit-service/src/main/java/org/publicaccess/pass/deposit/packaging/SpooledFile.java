// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;

/**
 * A copy of a file on local disk, with its size and digests. The copy has no name any more once it
 * is open, so that not even a killed process leaves one behind.
 */
final class SpooledFile implements Closeable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final FileChannel channel;
    private final long size;
    private final Map<DigestAlgorithm, String> digests;

    private SpooledFile(FileChannel channel, long size, Map<DigestAlgorithm, String> digests) {
        this.channel = channel;
        this.size = size;
        this.digests = digests;
    }

    /** Copies a stream to its end; the caller closes the stream. */
    static SpooledFile copy(InputStream source, Set<DigestAlgorithm> algorithms, Path directory)
            throws IOException {
        FileChannel channel = create(directory);
        try {
            return fill(channel, source, algorithms);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What writes the bytes of a file. */
    interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps what is written. */
    static SpooledFile write(Writing writing, Set<DigestAlgorithm> algorithms, Path directory)
            throws IOException {
        FileChannel channel = create(directory);
        try {
            OutputStream out =
                    new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            Map<DigestAlgorithm, MessageDigest> running = new EnumMap<>(DigestAlgorithm.class);
            for (DigestAlgorithm algorithm : algorithms) {
                MessageDigest digest = messageDigest(algorithm);
                running.put(algorithm, digest);
                out = new DigestOutputStream(out, digest);
            }
            writing.writeTo(out);
            out.flush();
            return new SpooledFile(channel, channel.size(), digests(running));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel create(Path directory) throws IOException {
        Files.createDirectories(directory);
        return FileChannel.open(
                directory.resolve("pass-deposit-" + UUID.randomUUID()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static Map<DigestAlgorithm, String> digests(
            Map<DigestAlgorithm, MessageDigest> running) {
        Map<DigestAlgorithm, String> digests = new EnumMap<>(DigestAlgorithm.class);
        running.forEach(
                (algorithm, digest) ->
                        digests.put(algorithm, HexFormat.of().formatHex(digest.digest())));
        return digests;
    }

    private static SpooledFile fill(
            FileChannel channel, InputStream source, Set<DigestAlgorithm> algorithms)
            throws IOException {
        Map<DigestAlgorithm, MessageDigest> running = new EnumMap<>(DigestAlgorithm.class);
        InputStream digesting = source;
        for (DigestAlgorithm algorithm : algorithms) {
            MessageDigest digest = messageDigest(algorithm);
            running.put(algorithm, digest);
            digesting = new DigestInputStream(digesting, digest);
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        for (int read = digesting.read(buffer); read >= 0; read = digesting.read(buffer)) {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                size += channel.write(bytes);
            }
        }
        return new SpooledFile(channel, size, digests(running));
    }

    /** A digest that every Java has. */
    static MessageDigest messageDigest(DigestAlgorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.javaName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long size() {
        return size;
    }

    String digest(DigestAlgorithm algorithm) {
        return digests.get(algorithm);
    }

    InputStream open(long from, long count) {
        return new ChannelPart(channel, from, count);
    }

    void copyTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long position = 0;
        while (position < size) {
            int read = channel.read(ByteBuffer.wrap(buffer), position);
            if (read < 0) {
                throw new IOException("A spooled file of " + size + " bytes ended at " + position);
            }
            out.write(buffer, 0, read);
            position += read;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
