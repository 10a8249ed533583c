// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.time.Duration;
import java.util.Optional;

/** A service gave no usable answer; the message tells a person what happened and what to do. */
final class LookupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, with the HTTP status for it. */
    enum Kind {
        /** No connection, or a broken one. */
        UNREACHABLE(502),
        /** No complete answer in time. */
        SLOW(504),
        /** An answer that cannot be understood. */
        GARBAGE(502),
        /** An answer beyond the size limit. */
        TOO_LARGE(502),
        /** The service refuses or fails. */
        REFUSED(502),
        /** Too many requests, ours or others'. */
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Kind kind;
    private final Optional<Duration> retryAfter;

    LookupFailure(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    LookupFailure(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    /** Too many requests; asking again makes sense after a wait. */
    static LookupFailure busy(String fact, Duration wait) {
        return new LookupFailure(
                Kind.BUSY,
                fact + ". Try again later, or enter the details by hand.",
                Optional.of(wait));
    }

    Kind kind() {
        return kind;
    }

    /** When it makes sense to ask again. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // tells about another service: nobody reads its stack
    }
}
