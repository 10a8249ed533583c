// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

/** Core could not be reached or refused a request. */
public class PassClientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** HTTP status, or 0 when no answer came. */
    private final int status;

    /** Core's stable error code, for example {@code duplicate}; empty when there is none. */
    private final String code;

    public PassClientException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public PassClientException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
        this.code = "";
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /**
     * Whether the same request may succeed later: no answer, overload, or a fault of the server.
     */
    public boolean isTransient() {
        return status == 0 || status == 429 || status >= 500;
    }
}
