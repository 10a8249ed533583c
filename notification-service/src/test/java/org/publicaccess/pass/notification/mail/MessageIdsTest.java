// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageIdsTest {

    private final MessageIds ids = new MessageIds("pass.example.edu");

    @Test
    void theSameMailHasTheSameIdAndAnyOtherAnother() {
        String id = ids.of("submissionEvent/3", "user/1", Kind.SUBMISSION_APPROVAL_REQUESTED);
        assertThat(ids.of("submissionEvent/3", "user/1", Kind.SUBMISSION_APPROVAL_REQUESTED))
                .isEqualTo(id);
        assertThat(
                        Stream.of(
                                id,
                                ids.of(
                                        "submissionEvent/4",
                                        "user/1",
                                        Kind.SUBMISSION_APPROVAL_REQUESTED),
                                ids.of(
                                        "submissionEvent/3",
                                        "user/2",
                                        Kind.SUBMISSION_APPROVAL_REQUESTED),
                                ids.of(
                                        "submissionEvent/3",
                                        "user/1",
                                        Kind.SUBMISSION_APPROVAL_INVITE)))
                .doesNotHaveDuplicates();
    }

    @Test
    void anIdShowsNoAddress() {
        assertThat(
                        ids.of(
                                "submissionEvent/3",
                                "mailto:ada@example.org",
                                Kind.SUBMISSION_APPROVAL_INVITE))
                .matches("<pass\\.[0-9a-f]{32}@pass\\.example\\.edu>");
    }
}
