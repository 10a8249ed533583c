// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.util.List;

/** Takes the rows of a source. */
public interface Rows {

    /** Takes a row; it may throw {@link RefusedRowException}. */
    void row(Row row);

    /** Hears the names of the columns as they stand in a file, before its first row. */
    default void header(List<String> names) {}

    /** Hears of a row that is faulty. */
    void refused(String place, String reason);

    /** Hears of a row of a file that is faulty, with its cells as they stand there. */
    default void refused(String place, List<String> cells, String reason) {
        refused(place, reason);
    }

    /** Hears how much of the source has been read, between 0 and 1. */
    default void read(double share) {}
}
