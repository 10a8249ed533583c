// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

/**
 * Is told about every resource that a request created, really changed or deleted: once per resource
 * and request, inside the transaction, after the change was flushed to the database. An exception
 * undoes the whole request.
 */
public interface ChangeListener {

    /**
     * Takes note of one change.
     *
     * @param records gets the rows that tell of it
     */
    void changed(ResourceChange change, PendingRows records);
}
