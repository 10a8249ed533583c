// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.util.List;
import java.util.Map;
import org.publicaccess.pass.notification.mail.Kind;

/**
 * The site's settings for the mode it runs in.
 *
 * @param mode the mode
 * @param recipients sender, copies and whitelist of the mode
 * @param templates the texts of every kind of mail
 * @param linkRules what links must keep
 */
public record NotificationSettings(
        Mode mode,
        RecipientSettings recipients,
        Map<Kind, TemplateTexts> templates,
        List<LinkRule> linkRules) {

    public NotificationSettings {
        templates = Map.copyOf(templates);
        linkRules = List.copyOf(linkRules);
    }
}
