// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which names new files may have. Every name that is allowed comes back exactly as it was given.
 */
final class FileNames {

    private static final int MOST_BYTES = 255;

    private FileNames() {}

    /** Why a file with this name cannot be taken; empty when it can. */
    static Optional<String> refusal(String name) {
        if (name.isBlank()) {
            return Optional.of("The file has no name. Send one in the part's Content-Disposition.");
        }
        if (name.equals(".")
                || name.equals("..")
                || name.indexOf('/') >= 0
                || name.indexOf('\\') >= 0) {
            return Optional.of(
                    "The file's name is a path. Send the name alone, without '/' and '\\'.");
        }
        if (!name.codePoints().allMatch(FileNames::isPrintable)) {
            return Optional.of(
                    "The file's name holds control characters or is not valid UTF-8. Rename it.");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("The file's name is longer than 255 bytes in UTF-8. Shorten it.");
        }
        return Optional.empty();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> character != '\uFFFD'; // what a decoder puts for broken bytes
        };
    }
}
