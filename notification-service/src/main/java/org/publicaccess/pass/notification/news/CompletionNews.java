// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.util.List;
import java.util.Optional;

/**
 * A submission that every repository has taken.
 *
 * @param occasion which one
 * @param copies where the paper is
 * @param submission the submission
 */
public record CompletionNews(
        Occasion.Completion occasion, List<Copy> copies, SubmissionFacts submission)
        implements News {

    public CompletionNews {
        copies = List.copyOf(copies);
    }

    /**
     * A paper in a repository.
     *
     * @param repository the repository's name
     * @param url the paper's address there, when the web can reach it
     */
    public record Copy(String repository, Optional<String> url) {}
}
