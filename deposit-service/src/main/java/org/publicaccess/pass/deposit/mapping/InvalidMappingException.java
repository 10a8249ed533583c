// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.mapping;

/** A mapping cannot be used; the message continues "the field …". */
public final class InvalidMappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidMappingException(String message) {
        super(message);
    }
}
