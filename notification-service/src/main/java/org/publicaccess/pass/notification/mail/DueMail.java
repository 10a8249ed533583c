// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored mail whose time has come.
 *
 * @param id number in the service's own schema; logs speak of it
 * @param attempts how often it was tried, this time included
 * @param plannedAt when it was stored
 */
record DueMail(
        long id,
        String event,
        Kind kind,
        @Nullable String submission,
        String messageId,
        MailContent content,
        int attempts,
        Instant plannedAt) {

    /** How logs call it: ids only. */
    String label() {
        String about = submission == null ? "" : ", submission " + submission;
        return "Mail %d (%s, %s%s)".formatted(id, kind, event, about);
    }
}
