// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import java.io.IOException;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.springframework.stereotype.Component;

/** Connects to targets. */
@Component
public class Targets {

    /** Connects; the caller closes the target. */
    public Target open(Binding binding) throws IOException {
        return switch (binding) {
            case Binding.Filesystem filesystem -> FilesystemTarget.open(filesystem);
            case Binding.Sftp sftp -> SftpTarget.open(sftp);
            case Binding.S3 s3 -> S3Target.open(s3);
            case Binding.Items _, Binding.Unsupported _ ->
                    throw new IllegalArgumentException("No package goes to " + binding);
        };
    }
}
