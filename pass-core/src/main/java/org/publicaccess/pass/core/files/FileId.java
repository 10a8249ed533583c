// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.util.Optional;
import java.util.UUID;

/**
 * Names an uploaded file.
 *
 * @param uuid made at upload; unique by itself
 * @param name the name that the file had on the uploader's computer
 */
record FileId(UUID uuid, String name) {

    /** The id, unless {@code uuid} is none in the usual spelling. */
    static Optional<FileId> parse(String uuid, String name) {
        try {
            UUID parsed = UUID.fromString(uuid);
            return parsed.toString().equals(uuid) && !name.isEmpty()
                    ? Optional.of(new FileId(parsed, name))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Id of the OCFL object, as Eclipse PASS names it. */
    String ocflId() {
        return uuid + "/" + name;
    }

    /** What stands after the name's last dot; empty when there is none. */
    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    @Override
    public String toString() {
        return uuid.toString(); // names may tell about persons
    }
}
