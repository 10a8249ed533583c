// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far the delivery of a package is. */
public enum Stage {
    /** No byte has been sent. */
    PENDING,
    /** An unfinished file may lie at the target. */
    SENDING,
    /** The whole file lies at the target and is about to get, or has got, its final name. */
    RENAMING,
    /** The repository has the package. */
    DELIVERED,
    /** Given up; trying again needs a person. */
    FAILED;

    /** Whether nothing more happens without a person. */
    public boolean isFinal() {
        return this == DELIVERED || this == FAILED;
    }

    /** The stages that may follow. */
    public Set<Stage> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(SENDING, DELIVERED, FAILED);
            case SENDING -> EnumSet.of(SENDING, RENAMING, DELIVERED, FAILED);
            case RENAMING -> EnumSet.of(RENAMING, SENDING, DELIVERED, FAILED);
            case DELIVERED, FAILED -> EnumSet.noneOf(Stage.class);
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
