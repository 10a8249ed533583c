// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.publicaccess.pass.api.DepositStatus.ACCEPTED;
import static org.publicaccess.pass.api.DepositStatus.FAILED;
import static org.publicaccess.pass.api.DepositStatus.REJECTED;
import static org.publicaccess.pass.api.DepositStatus.RETRY;
import static org.publicaccess.pass.api.DepositStatus.SUBMITTED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.DepositStatus;

class SubmissionOutcomeTest {

    private static RepositoryOutcome deposit(DepositStatus status, CopyStatus... copies) {
        return new RepositoryOutcome(true, Optional.of(status), Arrays.asList(copies));
    }

    private static RepositoryOutcome nothing(CopyStatus... copies) {
        return new RepositoryOutcome(false, Optional.empty(), Arrays.asList(copies));
    }

    static Stream<Arguments> aggregates() {
        return Stream.of(
                arguments(List.of(deposit(ACCEPTED), deposit(ACCEPTED)), "accepted"),
                // A repository that has no deposit yet is waited for.
                arguments(List.of(deposit(ACCEPTED), nothing()), "in-progress"),
                arguments(List.of(deposit(ACCEPTED), deposit(SUBMITTED)), "in-progress"),
                arguments(List.of(deposit(FAILED), deposit(RETRY)), "in-progress"),
                arguments(List.of(deposit(ACCEPTED), deposit(FAILED)), "rejected"),
                arguments(List.of(deposit(REJECTED), deposit(REJECTED)), "rejected"),
                arguments(List.of(), "accepted"));
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void theAggregateWaitsForEveryExpectedRepository(
            List<RepositoryOutcome> repositories, String expected) {
        assertThat(new SubmissionOutcome(repositories).aggregate().wire()).isEqualTo(expected);
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                arguments(List.of(nothing()), "submitted"),
                arguments(List.of(), "submitted"),
                arguments(List.of(deposit(ACCEPTED)), "submitted"),
                arguments(List.of(deposit(RETRY)), "submitted"),
                arguments(List.of(deposit(REJECTED)), "needs-attention"),
                arguments(List.of(deposit(FAILED)), "needs-attention"),
                arguments(List.of(deposit(ACCEPTED, CopyStatus.COMPLETE)), "complete"),
                arguments(List.of(deposit(ACCEPTED, CopyStatus.COMPLETE), nothing()), "submitted"),
                arguments(
                        List.of(
                                deposit(ACCEPTED, CopyStatus.COMPLETE),
                                deposit(SUBMITTED, CopyStatus.IN_PROGRESS)),
                        "submitted"),
                // A copy tells more than the deposit that led to it.
                arguments(List.of(deposit(REJECTED, CopyStatus.ACCEPTED)), "submitted"),
                arguments(List.of(deposit(FAILED, CopyStatus.COMPLETE)), "complete"),
                arguments(List.of(deposit(SUBMITTED, CopyStatus.STALLED)), "needs-attention"),
                arguments(List.of(nothing(CopyStatus.REJECTED)), "needs-attention"),
                arguments(
                        List.of(nothing(CopyStatus.REJECTED, CopyStatus.IN_PROGRESS)), "submitted"),
                arguments(
                        List.of(deposit(ACCEPTED, CopyStatus.COMPLETE), deposit(FAILED)),
                        "needs-attention"));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void theStatusFollowsFromCopiesAndDeposits(
            List<RepositoryOutcome> repositories, String expected) {
        assertThat(new SubmissionOutcome(repositories).submissionStatus().wire())
                .isEqualTo(expected);
    }
}
