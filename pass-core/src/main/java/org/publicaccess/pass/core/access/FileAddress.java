// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.springframework.web.util.UriUtils;

/**
 * The upload that an address {@code /file/UUID/NAME} names.
 *
 * @param uuid made at upload
 * @param name its name, decoded
 */
record FileAddress(UUID uuid, String name) {

    private static final String PREFIX = "/file/";

    /** The upload that the address names, empty when it names none. */
    static Optional<FileAddress> parse(URI address) {
        String path = address.getRawPath();
        if (address.isAbsolute()
                || address.getRawAuthority() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || !path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String rest = path.substring(PREFIX.length());
        int slash = rest.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : uuid(rest.substring(0, slash)).map(uuid -> of(uuid, rest.substring(slash + 1)));
    }

    /** The same for what is stored, which an earlier system may have spelled oddly. */
    static Optional<FileAddress> parse(String stored) {
        try {
            return parse(new URI(stored));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static FileAddress of(UUID uuid, String encodedName) {
        return new FileAddress(uuid, UriUtils.decode(encodedName, StandardCharsets.UTF_8));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return Optional.of(uuid).filter(one -> one.toString().equals(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Stores absolute addresses of files as relative ones; clients send back what they were given.
     */
    static void makeRelative(PendingChange file) {
        if (file.operation() != Operation.DELETE
                && file.changes("uri")
                && file.after("uri") instanceof URI address
                && address.getRawAuthority() != null
                && address.getRawPath().startsWith(PREFIX)) {
            file.set("uri", URI.create(address.getRawPath()));
        }
    }
}
