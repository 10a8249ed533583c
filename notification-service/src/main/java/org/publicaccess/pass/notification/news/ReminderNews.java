// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.SubmissionStatus;

/**
 * An approval request that waits.
 *
 * @param occasion which reminder
 * @param request the request
 */
public record ReminderNews(Occasion.Reminder occasion, SubmissionNews request) implements News {

    /** Whether it still waits, so that a reminder makes sense. */
    public boolean isWaiting() {
        return request.submission()
                .status()
                .filter(SubmissionStatus.APPROVAL_REQUESTED::equals)
                .isPresent();
    }

    /** Whether it asks somebody who has no account yet. */
    public boolean isInvitation() {
        return request.type().filter(EventType.APPROVAL_REQUESTED_NEWUSER::equals).isPresent()
                && request.submission().account().isEmpty();
    }
}
