// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

/** What core says about an occasion. */
public sealed interface News
        permits SubmissionNews,
                ReminderNews,
                AcceptanceNews,
                DepositNews,
                CompletionNews,
                DigestNews {

    /** What it is about. */
    Occasion occasion();
}
