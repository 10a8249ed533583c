// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far the delivery of a package is. */
public enum Stage {
    PENDING("No byte has been sent."),
    SENDING("An unfinished file or draft may lie at the repository."),
    RENAMING(
            "The whole file or draft lies at the repository and is about to get its final name or"
                    + " to be handed in, or has been."),
    DELIVERED("The repository has the package, or has the paper from elsewhere."),
    FAILED("Given up; trying again needs a person.");

    private final String meaning;

    Stage(String meaning) {
        this.meaning = meaning;
    }

    /** What it means, a whole sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether nothing more happens without a person. */
    public boolean isFinal() {
        return this == DELIVERED || this == FAILED;
    }

    /** The stages that a worker may enter next. */
    public Set<Stage> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(SENDING, DELIVERED, FAILED);
            case SENDING -> EnumSet.of(SENDING, RENAMING, DELIVERED, FAILED);
            case RENAMING -> EnumSet.of(RENAMING, SENDING, DELIVERED, FAILED);
            case DELIVERED, FAILED -> EnumSet.noneOf(Stage.class);
        };
    }

    /** The stages that follow from a person's decision; see {@link Rounds}. */
    public Set<Stage> byDecision() {
        return switch (this) {
            case PENDING, SENDING -> EnumSet.of(PENDING, DELIVERED);
            case RENAMING -> EnumSet.of(DELIVERED);
            case DELIVERED -> EnumSet.of(PENDING);
            case FAILED -> EnumSet.of(PENDING, SENDING, RENAMING, DELIVERED);
        };
    }

    /** The spelling in the database. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage ofColumn(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
