// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a path on this server, so that no link can lead elsewhere. */
final class LocalTarget {

    private static final int LONGEST = 2000;

    private LocalTarget() {}

    /** The target if it is a path of this server. */
    static Optional<String> of(@Nullable String target) {
        if (target == null
                || target.length() > LONGEST
                || !target.startsWith("/")
                || target.startsWith("//")
                || target.contains("\\")
                || target.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(target);
            return uri.isAbsolute() || uri.getRawAuthority() != null
                    ? Optional.empty()
                    : Optional.of(uri.toASCIIString());
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
