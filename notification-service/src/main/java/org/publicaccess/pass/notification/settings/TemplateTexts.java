// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.util.Optional;

/**
 * The templates of a kind of mail, as text.
 *
 * @param subject one line
 * @param text what happened and what to do
 * @param footer what stands below, after an empty line
 * @param html the same as {@code text} for the HTML part, which is made from the text when there is
 *     none
 */
public record TemplateTexts(String subject, String text, String footer, Optional<String> html) {}
