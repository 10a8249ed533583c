// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.loaders.kit.write.Draft;

/** The same table as that of the deposit service. */
class SubmissionStandingTest {

    private static final ResourceRef PMC = new ResourceRef("repository", "1");

    private static Draft deposit(DepositStatus status) {
        return Draft.fresh("deposit", "d").set("depositStatus", status).link("repository", PMC);
    }

    private static List<Draft> copies(CopyStatus... statuses) {
        return Arrays.stream(statuses)
                .map(
                        status ->
                                Draft.fresh("repositoryCopy", "c")
                                        .set("copyStatus", status)
                                        .link("repository", PMC))
                .toList();
    }

    private static SubmissionStatus standing(DepositStatus deposit, CopyStatus... copies) {
        return SubmissionStanding.of(
                List.of(PMC),
                SubmissionStanding.byRepository(List.of(deposit(deposit)), copies(copies)));
    }

    @Test
    void withoutACopyARejectedOrFailedDepositNeedsAttention() {
        assertThat(standing(DepositStatus.REJECTED)).isEqualTo(SubmissionStatus.NEEDS_ATTENTION);
        assertThat(standing(DepositStatus.FAILED)).isEqualTo(SubmissionStatus.NEEDS_ATTENTION);
        assertThat(standing(DepositStatus.ACCEPTED)).isEqualTo(SubmissionStatus.SUBMITTED);
    }

    @Test
    void ofSeveralCopiesACompleteOneWinsAndAttentionTakesAll() {
        assertThat(standing(DepositStatus.FAILED, CopyStatus.COMPLETE, CopyStatus.STALLED))
                .isEqualTo(SubmissionStatus.COMPLETE);
        assertThat(standing(DepositStatus.ACCEPTED, CopyStatus.REJECTED, CopyStatus.STALLED))
                .isEqualTo(SubmissionStatus.NEEDS_ATTENTION);
        assertThat(standing(DepositStatus.FAILED, CopyStatus.IN_PROGRESS, CopyStatus.STALLED))
                .isEqualTo(SubmissionStatus.SUBMITTED);
    }

    @Test
    void ofNoRepositoryNothingIsComplete() {
        assertThat(
                        SubmissionStanding.of(
                                List.of(),
                                SubmissionStanding.byRepository(
                                        List.of(), copies(CopyStatus.COMPLETE))))
                .isEqualTo(SubmissionStatus.SUBMITTED);
    }
}
