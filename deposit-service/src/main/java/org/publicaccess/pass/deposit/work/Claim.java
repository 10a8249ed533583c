// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

/**
 * The right to work on a deposit until the lease ends.
 *
 * @param work its state when it was claimed
 * @param fence this claim's number; a later claim has a higher one
 */
public record Claim(Work work, long fence) {

    public String depositId() {
        return work.depositId();
    }
}
