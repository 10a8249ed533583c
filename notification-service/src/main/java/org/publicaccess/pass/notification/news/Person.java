// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.NotificationChoice;

/**
 * Somebody who gets mail.
 *
 * @param ref {@code user/12}, or {@code mailto:…} for somebody without an account
 * @param email mail address as core has it
 * @param name as the person is called
 * @param muted kinds of mail that the person switched off
 */
public record Person(
        String ref, Optional<String> email, Optional<String> name, Set<NotificationChoice> muted) {

    public Person {
        muted = Set.copyOf(muted);
    }

    /** Somebody of whom only the address is known. */
    public static Person at(String address, Optional<String> name) {
        return new Person("mailto:" + address, Optional.of(address), name, Set.of());
    }

    /** Whether both have the same account or the same address. */
    public boolean isSameAs(Person other) {
        return ref.equals(other.ref)
                || (email.isPresent()
                        && other.email.isPresent()
                        && email.get().equalsIgnoreCase(other.email.get()));
    }

    /** Whether the person has an account, and with it a profile. */
    public boolean hasAccount() {
        return ref.startsWith("user/");
    }

    @Override
    public String toString() {
        return hasAccount() ? ref : "somebody without an account";
    }
}
