// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.springframework.stereotype.Component;

/** Connects to targets. */
@Component
public class Targets {

    /** Connects; the caller closes the target. A failure names the repository and the remedy. */
    public Target open(RepositoryConfiguration repository) throws IOException {
        try {
            return open(repository.binding());
        } catch (IOException e) {
            throw new IOException("Repository %s: %s".formatted(repository.key(), reason(e)), e);
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException e
                ? "%s cannot be used (%s). Correct transport.directory, or let the service write there"
                        .formatted(
                                e.getFile(),
                                Optional.ofNullable(e.getReason())
                                        .orElse(e.getClass().getSimpleName()))
                : failure.getMessage();
    }

    Target open(Binding binding) throws IOException {
        return switch (binding) {
            case Binding.Filesystem filesystem -> FilesystemTarget.open(filesystem);
            case Binding.Sftp sftp -> SftpTarget.open(sftp);
            case Binding.S3 s3 -> S3Target.open(s3);
            case Binding.Items _, Binding.Unsupported _ ->
                    throw new IllegalArgumentException("No package goes to " + binding);
        };
    }
}
