// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.Optional;

/** What else is known of the paper, as entered. */
public record Bibliography(
        Optional<String> summary,
        Optional<String> volume,
        Optional<String> issue,
        Optional<String> publisher) {

    /** Nothing is known. */
    public static final Bibliography UNKNOWN =
            new Bibliography(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** This, with what it lacks taken from {@code other}. */
    Bibliography orElse(Bibliography other) {
        return new Bibliography(
                summary.or(other::summary),
                volume.or(other::volume),
                issue.or(other::issue),
                publisher.or(other::publisher));
    }
}
