// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What librarians should know this week.
 *
 * @param occasion which week
 * @param waiting submissions that wait for their submitter or preparers
 * @param failed deposits that failed or were rejected
 * @param stuck deposits that should be done by now
 * @param ahead dates that come soon
 * @param tokenExpiry when the token for NIH's service expires, if that is soon or past
 */
public record DigestNews(
        Occasion.Digest occasion,
        List<Line> waiting,
        List<Line> failed,
        List<Line> stuck,
        List<Line> ahead,
        Optional<LocalDate> tokenExpiry)
        implements News {

    public DigestNews {
        waiting = List.copyOf(waiting);
        failed = List.copyOf(failed);
        stuck = List.copyOf(stuck);
        ahead = List.copyOf(ahead);
    }

    /**
     * One submission in a list.
     *
     * @param submission its id
     * @param title its title
     * @param detail what is said of it
     */
    public record Line(String submission, String title, String detail) {}
}
