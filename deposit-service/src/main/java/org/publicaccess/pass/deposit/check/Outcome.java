// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import java.io.IOException;
import java.util.Optional;

/**
 * How an attempt ended.
 *
 * @param message what was found, or what is wrong and how to mend it
 */
record Outcome(boolean ok, String message) {

    /** Something that may fail. */
    interface Attempt {
        String make() throws IOException;
    }

    static Outcome of(Attempt attempt) {
        try {
            return new Outcome(true, attempt.make());
        } catch (IOException | RuntimeException e) {
            return new Outcome(false, messageOf(e));
        }
    }

    static String messageOf(Exception e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}
