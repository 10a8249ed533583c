// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be fulfilled, as one JSON:API error object. The detail says what was wrong,
 * with the value or id, and what is allowed.
 */
public final class JsonApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String pointer;
    private final @Nullable String parameter;

    private JsonApiException(
            ErrorCode code, String detail, @Nullable String pointer, @Nullable String parameter) {
        super(detail);
        this.code = code;
        this.pointer = pointer;
        this.parameter = parameter;
    }

    /** An error without a place in the request. */
    public static JsonApiException of(ErrorCode code, String detail) {
        return new JsonApiException(code, detail, null, null);
    }

    /**
     * An error at a place in the request's document, for example {@code
     * /data/attributes/awardDate}.
     */
    public static JsonApiException at(String pointer, ErrorCode code, String detail) {
        return new JsonApiException(code, detail, pointer, null);
    }

    /** An error in a query parameter or header, for example {@code filter[grant]}. */
    public static JsonApiException in(String parameter, ErrorCode code, String detail) {
        return new JsonApiException(code, detail, null, parameter);
    }

    /** No such resource, or none that the caller may see; the two are told apart nowhere. */
    public static JsonApiException notFound(String type, Object id) {
        return of(ErrorCode.NOT_FOUND, "There is no %s %s that you may see.".formatted(type, id));
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public @Nullable String pointer() {
        return pointer;
    }

    public @Nullable String parameter() {
        return parameter;
    }

    /** The same error with its place moved below {@code prefix}, for a document inside another. */
    public JsonApiException below(String prefix) {
        return new JsonApiException(
                code, detail(), prefix + (pointer == null ? "" : pointer), parameter);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // an answer to the client, not a fault of the server: nobody reads its stack
    }
}
