// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

/**
 * The three templates of a kind of mail, as text.
 *
 * @param subject one line
 * @param body what happened and what to do
 * @param footer what stands below, after an empty line
 */
public record TemplateTexts(String subject, String body, String footer) {}
