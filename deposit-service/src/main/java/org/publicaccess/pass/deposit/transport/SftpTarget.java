// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.OptionalLong;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.publicaccess.pass.deposit.repositories.Binding;

/** A directory on an SFTP server. */
final class SftpTarget implements Target {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final SftpConnection connection;
    private final SftpClient sftp;

    private SftpTarget(SftpConnection connection) {
        this.connection = connection;
        this.sftp = connection.sftp();
    }

    static SftpTarget open(Binding.Sftp binding) throws IOException {
        return new SftpTarget(SftpConnection.open(binding));
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        try {
            return OptionalLong.of(sftp.stat(path).getSize());
        } catch (SftpException e) {
            if (isMissing(e)) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    @Override
    public long write(String path, Content content) throws IOException {
        makeDirectories(path);
        CountingStream counting;
        try (OutputStream out =
                sftp.write(
                        path,
                        BUFFER_BYTES,
                        EnumSet.of(OpenMode.Create, OpenMode.Truncate, OpenMode.Write))) {
            counting = new CountingStream(out);
            content.writeTo(counting);
        }
        sync(path);
        long stored = sftp.stat(path).getSize();
        if (stored != counting.count()) {
            throw new IOException(
                    "The server stored %d of %d bytes of %s"
                            .formatted(stored, counting.count(), path));
        }
        return stored;
    }

    @Override
    public void rename(String from, String to) throws IOException {
        sftp.rename(from, to);
    }

    @Override
    public boolean remove(String path) throws IOException {
        try {
            sftp.remove(path);
            return true;
        } catch (SftpException e) {
            if (isMissing(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** Servers that offer it are asked to put the bytes on disk before the file gets its name. */
    private void sync(String path) throws IOException {
        OpenSSHFsyncExtension extension = sftp.getExtension(OpenSSHFsyncExtension.class);
        if (extension != null && extension.isSupported()) {
            try (CloseableHandle file = sftp.open(path, EnumSet.of(OpenMode.Write))) {
                extension.fsync(file);
            }
        }
    }

    private void makeDirectories(String path) throws IOException {
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String directory = path.substring(0, slash);
            if (size(directory).isEmpty()) {
                makeDirectory(directory);
            }
        }
    }

    private void makeDirectory(String directory) throws IOException {
        try {
            sftp.mkdir(directory);
        } catch (SftpException e) {
            // Another worker may have been faster.
            if (size(directory).isEmpty()) {
                throw e;
            }
        }
    }

    private static boolean isMissing(SftpException e) {
        return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
    }
}
