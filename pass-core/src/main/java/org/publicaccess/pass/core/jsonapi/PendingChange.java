// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;

/** What a request is about to do to one resource: the values are set and not yet stored. */
public interface PendingChange {

    /** What is done. */
    Operation operation();

    /** JSON:API type. */
    String type();

    /** The resource's id. */
    long id();

    /** The JPA entity with its new values. */
    Object entity();

    /** Names of the attributes and relationships that get another value. */
    Set<String> fields();

    /** Whether an attribute or relationship gets another value. */
    boolean changes(String field);

    /** The stored value of an attribute or relationship; of a new resource, its empty value. */
    @Nullable Object before(String field);

    /** The value that an attribute or relationship will have. */
    @Nullable Object after(String field);

    /** Sets an attribute or a to-one relationship in the server's own name. */
    void set(String field, @Nullable Object value);

    /** An error that points to where the request gives a field its value. */
    JsonApiException refusal(String field, ErrorCode code, String detail);
}
