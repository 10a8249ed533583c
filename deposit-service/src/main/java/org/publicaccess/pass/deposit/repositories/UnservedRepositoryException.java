// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

/** Nothing can be delivered into a repository until the configuration says how; for people. */
public final class UnservedRepositoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnservedRepositoryException(String message) {
        super(message);
    }
}
