// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.List;

/** The identity provider did not say enough about a person, or what cannot be right. */
final class UnusableAssertionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param problems each without values, for values are personal
     */
    UnusableAssertionException(List<String> problems) {
        super(String.join("; ", problems) + ".");
    }
}
