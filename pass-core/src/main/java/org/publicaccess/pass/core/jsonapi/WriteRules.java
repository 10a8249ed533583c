// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.util.Collection;

/**
 * What the present caller may change. A refusal is a {@link JsonApiException} and undoes the whole
 * request.
 */
public interface WriteRules {

    /** Asked first, before the document is looked at: may the caller do this to the type at all? */
    void checkType(ResourceChange.Operation operation, String type);

    /**
     * Asked before a deletion is carried out, in the order of the request.
     *
     * @return other entities that have to be deleted first
     */
    Collection<?> checkDeletion(PendingChange deletion);

    /**
     * Asked once in a request, when all its values are set and before they are stored; may set
     * further values and add resources.
     */
    void judge(PendingChanges changes);
}
