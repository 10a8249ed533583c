// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

/** A question that cannot be answered as it was put; says which part and what is allowed. */
final class UnfitFactsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitFactsException(String reason) {
        super(reason);
    }
}
