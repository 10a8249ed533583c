// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

/** How a write must be answered. */
enum Verdict {
    /** It happens. */
    DONE,
    /** 403: nobody like the caller may do this to the type. */
    FORBIDDEN,
    /** 409 or 422 for what the caller can see, 404 for what not. */
    REFUSED,
    /** 401. */
    UNAUTHENTICATED;

    /** The one that a request of two parts gets. */
    Verdict and(Verdict other) {
        return switch (this) {
            case DONE -> other;
            case REFUSED -> other == DONE ? this : other;
            case FORBIDDEN, UNAUTHENTICATED -> this;
        };
    }
}
