// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.util.Map;
import org.publicaccess.pass.notification.mail.Kind;

/**
 * All templates in the site's language.
 *
 * @param locale language tag of the mails
 * @param kinds the templates of every kind of mail
 * @param layout the HTML page around every body
 * @param textParts what texts may include, by name
 * @param htmlParts what HTML bodies may include, by name
 */
public record TemplateSet(
        String locale,
        Map<Kind, TemplateTexts> kinds,
        String layout,
        Map<String, String> textParts,
        Map<String, String> htmlParts) {

    public TemplateSet {
        kinds = Map.copyOf(kinds);
        textParts = Map.copyOf(textParts);
        htmlParts = Map.copyOf(htmlParts);
    }
}
