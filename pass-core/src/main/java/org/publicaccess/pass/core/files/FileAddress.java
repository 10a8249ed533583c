// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** The addresses {@code /file/{uuid}/{name}}, with the name percent-encoded. */
public final class FileAddress {

    private static final String PREFIX = "/file/";

    private FileAddress() {}

    static URI of(FileId id) {
        return URI.create(
                PREFIX + id.uuid() + "/" + UriUtils.encode(id.name(), StandardCharsets.UTF_8));
    }

    /**
     * The file that an address names. Taken from the path as it was sent, since a name may hold
     * what path patterns cut off.
     */
    public static Optional<FileId> idIn(String rawPath) {
        if (!rawPath.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String rest = rawPath.substring(PREFIX.length());
        int slash = rest.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : decoded(rest.substring(slash + 1))
                        .flatMap(name -> FileId.parse(rest.substring(0, slash), name));
    }

    /** The file that a stored address names; none when it leads to another server or says more. */
    public static Optional<FileId> idIn(URI address) {
        boolean plain =
                address.getRawAuthority() == null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null
                        && !address.isAbsolute();
        return plain ? idIn(address.getRawPath()) : Optional.empty();
    }

    private static Optional<String> decoded(String name) {
        try {
            return Optional.of(UriUtils.decode(name, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a percent sign without two digits names no file
        }
    }
}
