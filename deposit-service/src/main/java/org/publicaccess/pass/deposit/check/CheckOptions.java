// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import java.util.List;
import java.util.Optional;

/**
 * What a check is asked for.
 *
 * @param submission show what would be sent of this one
 * @param json answer as JSON
 */
record CheckOptions(Optional<String> submission, boolean json) {

    static final String USAGE =
            """
            Usage: deposit-service check [--submission ID] [--json]
              tries every configured repository; with a submission's id, shows what would be sent
            """;

    /** Reads the words after {@code check}; empty when they make no sense. */
    static Optional<CheckOptions> parse(List<String> words) {
        Optional<String> submission = Optional.empty();
        boolean json = false;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--json")) {
                json = true;
            } else if (words.get(i).equals("--submission")
                    && i + 1 < words.size()
                    && words.get(i + 1).matches("\\d+")) {
                submission = Optional.of(words.get(++i));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new CheckOptions(submission, json));
    }
}
