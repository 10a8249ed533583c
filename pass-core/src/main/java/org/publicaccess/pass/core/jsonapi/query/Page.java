// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param offset rows to skip
 * @param limit most rows to give
 * @param number the page's number for the answer, counted from 1
 * @param asked whether the request names a page; only then the answer has {@code meta.page}
 * @param totals whether the number of all rows is asked for
 * @param cursor the position to start from with keyset paging
 */
public record Page(
        long offset,
        int limit,
        long number,
        boolean asked,
        boolean totals,
        Optional<Cursor> cursor) {

    /** A place in a list ordered by id. */
    public sealed interface Cursor {

        /** The first rows. */
        record First() implements Cursor {}

        /** The last rows. */
        record Last() implements Cursor {}

        /** The rows after the one with this id. */
        record After(long id) implements Cursor {}

        /** The rows before the one with this id. */
        record Before(long id) implements Cursor {}
    }
}
