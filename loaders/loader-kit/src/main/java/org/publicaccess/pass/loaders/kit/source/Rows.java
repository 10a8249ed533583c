// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

/** Takes the rows of a source. */
public interface Rows {

    /** Takes a row; it may throw {@link RefusedRowException}. */
    void row(Row row);

    /** Hears of a row that is faulty. */
    void refused(String place, String reason);

    /** Hears how much of the source has been read, between 0 and 1. */
    default void read(double share) {}
}
