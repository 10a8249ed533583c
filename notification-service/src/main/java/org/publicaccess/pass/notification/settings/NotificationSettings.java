// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.util.List;
import java.util.Set;

/**
 * The site's settings for the mode it runs in.
 *
 * @param mode the mode
 * @param recipients sender, copies and whitelist of the mode
 * @param staff addresses that learn of deposits that failed
 * @param branding how the institution shows itself
 * @param templates the texts of every kind of mail
 * @param linkRules what links must keep
 * @param reminder when people are reminded
 * @param digest the weekly digest
 */
public record NotificationSettings(
        Mode mode,
        RecipientSettings recipients,
        List<String> staff,
        Branding branding,
        TemplateSet templates,
        List<LinkRule> linkRules,
        ReminderSettings reminder,
        DigestSettings digest) {

    public NotificationSettings {
        staff = List.copyOf(staff);
        linkRules = List.copyOf(linkRules);
    }

    /** The same with nobody held back by the whitelist, and with this address as all staff. */
    public NotificationSettings forPreview(String librarian) {
        RecipientSettings everybody =
                new RecipientSettings(
                        recipients.from(), recipients.cc(), recipients.bcc(), Set.of());
        return new NotificationSettings(
                mode,
                everybody,
                List.of(librarian),
                branding,
                templates,
                linkRules,
                reminder,
                digest.to(List.of(librarian)));
    }
}
