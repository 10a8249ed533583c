// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the names of uploads safe and different from each other, as every file system a package is
 * unpacked on sees them: without regard to case and to how accents are composed.
 */
final class FileNames {

    private static final int MAX_BYTES = 255;
    private static final String NAMELESS = "file";

    private final Set<String> taken = new HashSet<>();

    private FileNames() {}

    /**
     * One name per wanted name, in the same order.
     *
     * @param reserved names that the package itself uses
     * @param prefix what a reserved name gets in front
     */
    static List<String> resolve(List<String> wanted, Set<String> reserved, String prefix) {
        FileNames names = new FileNames();
        reserved.forEach(name -> names.taken.add(key(name)));
        List<String> resolved = new ArrayList<>();
        for (String name : wanted) {
            String safe = safe(name);
            boolean isReserved = reserved.stream().anyMatch(own -> key(own).equals(key(safe)));
            resolved.add(names.free(isReserved ? prefix + safe : safe));
        }
        return resolved;
    }

    private String free(String name) {
        String candidate = fit(name, "");
        for (int number = 1; !taken.add(key(candidate)); number++) {
            candidate = fit(name, "-" + number);
        }
        return candidate;
    }

    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : '_'));
        String result = safe.toString().strip();
        return result.isEmpty() || result.equals(".") || result.equals("..") ? NAMELESS : result;
    }

    private static boolean isSafe(int codePoint) {
        boolean separator = codePoint == '/' || codePoint == '\\';
        // Direction marks make a name look like another one; "%" means an escape in a bag.
        boolean misleading =
                (codePoint >= 0x202A && codePoint <= 0x202E)
                        || (codePoint >= 0x2066 && codePoint <= 0x2069)
                        || codePoint == '%';
        return PlainText.isPrintable(codePoint) && !separator && !misleading;
    }

    /** The name with {@code suffix} before its extension, cut to what file systems take. */
    private static String fit(String name, String suffix) {
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && bytes(name.substring(dot)) <= MAX_BYTES / 2;
        String extension = hasExtension ? name.substring(dot) : "";
        StringBuilder stem =
                new StringBuilder(name.substring(0, name.length() - extension.length()));
        while (bytes(stem + suffix + extension) > MAX_BYTES) {
            int last = stem.codePointBefore(stem.length());
            stem.setLength(stem.length() - Character.charCount(last));
        }
        return stem + suffix + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
