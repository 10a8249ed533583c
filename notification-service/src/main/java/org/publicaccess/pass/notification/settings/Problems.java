// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a configuration, so that it is said at once. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    void add(String problem) {
        found.add(problem);
    }

    /** The value of a setting, or {@code otherwise} with a problem noted. */
    <T> T read(
            String setting,
            @Nullable String text,
            Function<String, T> parse,
            T otherwise,
            String allowed) {
        try {
            return parse.apply(text == null ? "" : text.strip());
        } catch (RuntimeException _) {
            add("%s is \"%s\": %s".formatted(setting, text, allowed));
            return otherwise;
        }
    }

    /**
     * @throws SettingsException with all that was found
     */
    void throwAny(String location) {
        if (!found.isEmpty()) {
            throw new SettingsException(
                    "PASS_NOTIFICATION_CONFIGURATION: %s cannot be used. Correct: %s"
                            .formatted(location, String.join("; ", found)));
        }
    }
}
