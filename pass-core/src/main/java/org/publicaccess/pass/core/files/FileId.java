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
public record FileId(UUID uuid, String name) {

    /** The id, unless {@code uuid} is none in the usual spelling. */
    static Optional<FileId> parse(String uuid, String name) {
        try {
            UUID parsed = UUID.fromString(uuid);
            return parsed.toString().equals(uuid) && !name.isEmpty() && name.indexOf(0) < 0
                    ? Optional.of(new FileId(parsed, name))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The id that an OCFL object's id stands for, unless the object is none of PASS. */
    static Optional<FileId> ofOcflId(String objectId) {
        int slash = objectId.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : parse(objectId.substring(0, slash), objectId.substring(slash + 1));
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
