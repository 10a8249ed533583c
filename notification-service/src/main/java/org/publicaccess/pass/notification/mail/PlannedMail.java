// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.client.ResourceRef;

/**
 * A mail before it is stored, or the reason why somebody gets none.
 *
 * @param event what it is about
 * @param recipient {@code user/12}, or {@code mailto:…} for somebody without an account
 * @param kind which mail it is
 * @param submission id of the submission
 * @param state waiting, withheld or failed
 * @param reason why it does not wait to be sent
 * @param content present when it waits
 */
public record PlannedMail(
        ResourceRef event,
        String recipient,
        Kind kind,
        String submission,
        MailState state,
        @Nullable String reason,
        @Nullable MailContent content) {

    /** Whether it is to be sent. */
    public boolean isWaiting() {
        return state == MailState.WAITING;
    }
}
