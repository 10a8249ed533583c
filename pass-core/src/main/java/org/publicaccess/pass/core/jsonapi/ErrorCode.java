// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.util.Locale;

/** The stable codes of error objects, each with its HTTP status and title. */
public enum ErrorCode {
    INVALID_DOCUMENT(400, "The request's document is not valid"),
    INVALID_VALUE(400, "A value cannot be read"),
    INVALID_PARAMETER(400, "A query parameter is not valid"),
    INVALID_FILTER(400, "The filter is not valid"),
    INVALID_ID(400, "An id is not a number"),
    LIMIT_EXCEEDED(400, "The request is larger than allowed"),
    UNAUTHENTICATED(401, "You are not signed in"),
    FORBIDDEN(403, "You may not do this"),
    CSRF(403, "The CSRF token is missing or wrong"),
    NOT_FOUND(404, "Not found"),
    UNKNOWN_TYPE(404, "There is no such resource type"),
    UNKNOWN_FIELD(404, "There is no such attribute or relationship"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "The answer's media type is not accepted"),
    VERSION_CONFLICT(409, "Somebody else changed the resource"),
    DUPLICATE(409, "The value is taken"),
    IN_USE(409, "The resource is in use"),
    NOT_ALLOWED_NOW(409, "This is not allowed in the present state"),
    NOT_YOURS(409, "Only others may change this"),
    PRECONDITION_FAILED(412, "The resource changed since it was read"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request's media type is not supported"),
    UNPROCESSABLE(422, "A value is not allowed"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    INTERNAL(500, "Something went wrong on the server"),
    TIMED_OUT(503, "The request took too long"),
    OVERLOADED(503, "The server is busy");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The spelling on the wire, for example {@code version-conflict}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
