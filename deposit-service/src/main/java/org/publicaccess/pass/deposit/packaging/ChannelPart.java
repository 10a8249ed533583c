// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Some bytes of a file, without moving the place at which others read it. */
final class ChannelPart extends InputStream {

    private final FileChannel channel;
    private final long end;
    private long position;

    ChannelPart(FileChannel channel, long from, long count) {
        this.channel = channel;
        this.position = from;
        this.end = from + count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position >= end) {
            return -1;
        }
        int wanted = (int) Math.min(length, end - position);
        int read = channel.read(ByteBuffer.wrap(bytes, offset, wanted), position);
        if (read < 0) {
            throw new IOException("A spooled file ended at %d of %d".formatted(position, end));
        }
        position += read;
        return read;
    }
}
