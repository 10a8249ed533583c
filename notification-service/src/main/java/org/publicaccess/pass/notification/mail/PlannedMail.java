// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail before it is stored, or the reason why somebody gets none.
 *
 * @param event key of the occasion it is about
 * @param recipient {@code user/12}, or {@code mailto:…} for somebody without an account
 * @param kind which mail it is
 * @param submission id of the submission, when it is about one
 * @param state waiting, withheld or failed
 * @param reason why it does not wait to be sent
 * @param content present when it waits
 */
public record PlannedMail(
        String event,
        String recipient,
        Kind kind,
        @Nullable String submission,
        MailState state,
        @Nullable String reason,
        @Nullable MailContent content) {

    /** Whether it is to be sent. */
    public boolean isWaiting() {
        return state == MailState.WAITING;
    }
}
