// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart;

/**
 * A problem that the person at the keyboard can solve; the message says what is wrong and what to
 * do next.
 */
public final class UserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserException(String message) {
        super(message);
    }

    public UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
