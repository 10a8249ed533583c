// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

/** Nothing can be sent about an event, now or later; the message names no person. */
public final class NoMailPossibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoMailPossibleException(String message) {
        super(message);
    }
}
