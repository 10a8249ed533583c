// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.deposits;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.DepositTransition;
import org.publicaccess.pass.api.WireValue;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.Deposit;
import org.springframework.stereotype.Component;

/**
 * Holds people's changes of a deposit to the two decisions that are theirs: to send it anew, and to
 * state with evidence that the repository has the paper from elsewhere. The deposit service does
 * the rest when it hears of the change.
 */
@Component
public class DepositDecisions {

    private static final Set<String> THEIRS = Set.of("depositStatus", "statusMessage", "evidence");

    DepositDecisions() {}

    /** Refuses a person what is not one of the decisions. */
    public void judge(PendingChange change) {
        if (change.operation() != Operation.UPDATE) {
            return;
        }
        Optional<String> other =
                change.fields().stream()
                        .filter(field -> !THEIRS.contains(field))
                        .sorted()
                        .findFirst();
        if (other.isPresent()) {
            throw change.refusal(
                    other.get(),
                    ErrorCode.UNPROCESSABLE,
                    "The deposit service keeps %s of deposit %d. You may change %s."
                            .formatted(
                                    other.get(),
                                    change.id(),
                                    THEIRS.stream().sorted().collect(Collectors.joining(", "))));
        }
        if (change.changes("depositStatus")) {
            checkDecision(change, (Deposit) change.entity());
        }
    }

    private static void checkDecision(PendingChange change, Deposit deposit) {
        Optional<DepositStatus> before =
                Optional.ofNullable((DepositStatus) change.before("depositStatus"));
        boolean anew =
                isTo(deposit, DepositStatus.RETRY) && DepositTransition.SENT_ANEW.startsAt(before);
        boolean elsewhere =
                isTo(deposit, DepositStatus.ACCEPTED)
                        && DepositTransition.DONE_ELSEWHERE.startsAt(before);
        if (!anew && !elsewhere) {
            throw change.refusal(
                    "depositStatus",
                    ErrorCode.NOT_ALLOWED_NOW,
                    "Deposit %d is %s. A failed or rejected deposit may become retry, and one that is not accepted may become accepted with evidence."
                            .formatted(
                                    change.id(), before.map(WireValue::wire).orElse("not begun")));
        }
        if (elsewhere && deposit.evidence().isEmpty()) {
            throw change.refusal(
                    "evidence",
                    ErrorCode.UNPROCESSABLE,
                    "A deposit becomes accepted by hand only with evidence: set evidence to the paper's address or identifier at the repository.");
        }
    }

    private static boolean isTo(Deposit deposit, DepositStatus status) {
        return deposit.depositStatus().equals(Optional.of(status));
    }
}
