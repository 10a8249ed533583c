// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

/** A moment in a deposit at which something can happen to it. */
enum Point {
    BEFORE_READ("core, before a read"),
    AFTER_READ("core, after a read"),
    BEFORE_DOWNLOAD("core, before a download"),
    AFTER_DOWNLOAD("core, in a download"),
    BEFORE_CREATE("core, before a creation"),
    AFTER_CREATE("core, after a creation"),
    BEFORE_UPDATE("core, before an update"),
    AFTER_UPDATE("core, after an update"),
    BEFORE_OPEN("SFTP, before a file is opened"),
    IN_WRITE("SFTP, in the middle of writing"),
    BEFORE_RENAME("SFTP, before the renaming"),
    AFTER_RENAME("SFTP, after the renaming"),
    BEFORE_REMOVE("SFTP, before a removal"),
    AFTER_REMOVE("SFTP, after a removal"),
    BEFORE_LOOK("repository, before a look"),
    AFTER_LOOK("repository, after a look"),
    BEFORE_ITEM("repository, before a change of an item"),
    AFTER_ITEM("repository, after a change of an item"),
    SENDING("service, it has stored that it sends"),
    RENAMING("service, it has stored that it renames"),
    DELIVERED("service, it has stored that it delivered");

    private final String label;

    Point(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
