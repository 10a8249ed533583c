// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.util.Locale;
import java.util.Optional;

/**
 * A row of the table of uploads.
 *
 * @param file what was uploaded
 * @param state where it is in its life
 * @param damage what the last check found wrong with the bytes
 */
record Upload(StoredFile file, State state, Optional<String> damage) {

    /** The life of an upload: arriving, stored, deleting, and then its row is gone. */
    enum State {
        /** Its bytes enter the store; nobody sees it yet. */
        ARRIVING,
        /** Its bytes are in the store. */
        STORED,
        /** Its bytes leave the store; nobody sees it any more. */
        DELETING;

        String inDatabase() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofDatabase(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    boolean isStored() {
        return state == State.STORED;
    }
}
