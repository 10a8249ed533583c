// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.time.Duration;

/**
 * When people are reminded of an approval that waits.
 *
 * @param after how long it waits before the first reminder
 * @param every how long between two reminders
 * @param times how many there are; 0 for none
 */
public record ReminderSettings(Duration after, Duration every, int times) {

    /** The number of the reminder that is due after this time, 0 when none is. */
    public int due(Duration waited) {
        if (waited.compareTo(after) < 0) {
            return 0;
        }
        long number = 1 + waited.minus(after).dividedBy(every);
        return number > times ? 0 : (int) number;
    }
}
