// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.publicaccess.pass.deposit.items.ItemRepositories;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.transport.Target;
import org.publicaccess.pass.deposit.transport.Targets;

/** Tries whether repositories can be reached and used. */
record Connections(Targets targets, ItemRepositories items) {

    /** What was found; a failure names the repository, the key and the remedy. */
    String attempt(RepositoryConfiguration repository) throws IOException {
        return switch (repository.binding()) {
            case Binding.Items _ -> items.open(repository).check();
            case Binding.Filesystem filesystem -> directory(repository.key(), filesystem);
            case Binding.Sftp _, Binding.S3 _ -> open(repository);
            case Binding.Unsupported unsupported ->
                    throw new IOException(
                            "Repository %s: this version does not speak %s. Use one of sftp, filesystem, s3, dspace, inveniordm, sword"
                                    .formatted(repository.key(), unsupported.protocol()));
        };
    }

    private String open(RepositoryConfiguration repository) throws IOException {
        try (Target _ = targets.open(repository)) {
            return "logged in";
        }
    }

    private static String directory(String key, Binding.Filesystem filesystem) throws IOException {
        Path directory = filesystem.directory();
        if (!Files.exists(directory) && filesystem.createIfMissing()) {
            return "the directory " + directory + " will be made";
        }
        if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
            throw new IOException(
                    "Repository %s: %s is no directory that the service may write to. Make it, or correct transport.directory"
                            .formatted(key, directory));
        }
        return "the directory " + directory + " can be written to";
    }
}
