// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

/** A reference leads nowhere; the message continues "the key …". */
final class UnresolvedReferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnresolvedReferenceException(String message) {
        super(message);
    }
}
