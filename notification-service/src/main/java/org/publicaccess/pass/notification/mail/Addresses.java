// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** Tells mail addresses from other text. */
public final class Addresses {

    private Addresses() {}

    /**
     * The text when it is exactly one bare address or one with a name before it; empty otherwise.
     */
    public static Optional<String> valid(String text) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            boolean oneWithDomain =
                    parsed.length == 1
                            && !parsed[0].isGroup()
                            && parsed[0].getAddress().indexOf('@') > 0
                            && text.chars().noneMatch(Character::isISOControl);
            return oneWithDomain ? Optional.of(text) : Optional.empty();
        } catch (AddressException _) {
            return Optional.empty();
        }
    }
}
