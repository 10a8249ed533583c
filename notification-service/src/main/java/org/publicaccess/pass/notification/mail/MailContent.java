// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent, complete: a repeated attempt sends the very same.
 *
 * @param address the one address it goes to
 * @param from sender, with or without a name
 * @param to whom the header names as recipients; on a copy these are not {@code address}
 * @param cc addresses the header names as getting a copy
 * @param subject one line
 * @param text plain text
 * @param html the same as a page; none in what an earlier release stored
 */
public record MailContent(
        String address,
        String from,
        List<Mailbox> to,
        List<String> cc,
        String subject,
        String text,
        @Nullable String html) {

    @Override
    public String toString() {
        return "MailContent[withheld]";
    }
}
