// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.publicaccess.pass.deposit.repositories.Binding;

/**
 * Where a package goes.
 *
 * @param path path at the target
 * @param accessUrl the copy's address, when the package itself is the repository's copy
 */
public record DeliveryPath(String path, Optional<URI> accessUrl) {

    /** The path of a package that is sent now. */
    public static DeliveryPath of(Binding binding, String fileName, Instant now) {
        return switch (binding) {
            case Binding.Filesystem filesystem -> {
                Path path = filesystem.directory().resolve(fileName);
                yield new DeliveryPath(path.toString(), Optional.of(path.toUri()));
            }
            case Binding.Sftp sftp ->
                    new DeliveryPath(datedDirectory(sftp, now) + fileName, Optional.empty());
            case Binding.S3 s3 -> new DeliveryPath(s3.prefix() + fileName, Optional.empty());
            case Binding.Items _, Binding.Unsupported _ ->
                    throw new IllegalArgumentException("No package goes to " + binding);
        };
    }

    /** Relative to the account's home, as existing configurations mean it. */
    private static String datedDirectory(Binding.Sftp sftp, Instant now) {
        String today = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
        String directory = sftp.directory().replace("%s", today).replaceAll("^/+|/+$", "");
        return directory.isEmpty() ? "" : directory + "/";
    }
}
