// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** Tells mail addresses from other text. */
public final class Addresses {

    private Addresses() {}

    /** The bare address in a text that is one address, with or without a name; else empty. */
    public static Optional<String> bare(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            return parsed.length == 1 && !parsed[0].isGroup() && hasDomain(parsed[0])
                    ? Optional.of(parsed[0].getAddress())
                    : Optional.empty();
        } catch (AddressException _) {
            return Optional.empty();
        }
    }

    private static boolean hasDomain(InternetAddress address) {
        return address.getAddress().indexOf('@') > 0;
    }
}
