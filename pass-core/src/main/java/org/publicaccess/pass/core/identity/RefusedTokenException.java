// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

/** An approval token that cannot be redeemed; the message says why, without the token. */
final class RefusedTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedTokenException(String message) {
        super(message);
    }
}
