// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.util.Optional;

/**
 * Somebody who takes part in a submission.
 *
 * @param ref {@code user/12}, or {@code mailto:…} for somebody without an account
 * @param email mail address as core has it
 * @param name as the person is called
 */
public record Person(String ref, Optional<String> email, Optional<String> name) {

    /** Whether both have the same account or the same address. */
    public boolean isSameAs(Person other) {
        return ref.equals(other.ref)
                || (email.isPresent()
                        && other.email.isPresent()
                        && email.get().equalsIgnoreCase(other.email.get()));
    }

    @Override
    public String toString() {
        return ref.startsWith("user/") ? ref : "somebody without an account";
    }
}
