// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may get mail in a mode, and who gets copies.
 *
 * @param from sender of every mail
 * @param cc addresses that get a visible copy
 * @param bcc addresses that get a copy nobody else sees
 * @param whitelist the only addresses that get mail, with or without {@code mailto:}; none means
 *     everybody
 */
public record RecipientSettings(
        String from, List<String> cc, List<String> bcc, Set<String> whitelist) {

    public RecipientSettings {
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        whitelist =
                whitelist.stream()
                        .map(RecipientSettings::normal)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether mail may go to the address. Copies are not asked about. */
    public boolean allows(String address) {
        return whitelist.isEmpty() || whitelist.contains(normal(address));
    }

    private static String normal(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
    }
}
