// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

/**
 * What the present caller may change. A refusal is a {@link JsonApiException} and undoes the whole
 * request.
 */
public interface WriteRules {

    /** Asked first, before the document is looked at: may the caller do this to the type at all? */
    void checkType(ResourceChange.Operation operation, String type);

    /** Asked with the values set and not yet stored; only fields that really change are named. */
    void check(ResourceChange change);
}
