// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.util.List;
import java.util.stream.Stream;

/** Everything that one request is about to do, in its order. */
public interface PendingChanges {

    /** The resources that are created, really changed or deleted. */
    List<PendingChange> all();

    /** Those of one type. */
    default Stream<PendingChange> of(String type) {
        return all().stream().filter(change -> change.type().equals(type));
    }

    /** Adds a new resource to the request, in the server's own name. */
    PendingChange add(Object entity);
}
