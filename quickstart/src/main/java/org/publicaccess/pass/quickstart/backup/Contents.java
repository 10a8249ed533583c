// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.backup;

import java.nio.file.Path;
import java.util.List;

/** What of a data folder belongs into a backup; all else is made anew or lies outside of PASS. */
final class Contents {

    static final String DATABASE = "postgres/data";
    static final String FILES = "files";
    static final String BROKER = "broker";

    /** Passwords, without which the database opens to nobody, and the note that it is filled. */
    static final List<String> SMALL = List.of("secrets.properties", "filled");

    private Contents() {}

    static boolean isSmall(Path file) {
        return SMALL.contains(file.toString());
    }

    /** The index of the journal is made from it again; it cannot be copied while it is written. */
    static boolean isBrokerJournal(Path file) {
        return file.equals(Path.of("kahadb")) || file.toString().matches("kahadb/db-\\d+\\.log");
    }
}
