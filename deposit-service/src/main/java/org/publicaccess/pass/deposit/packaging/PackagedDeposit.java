// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

/**
 * Which deposit a package is for.
 *
 * @param depositId id in core
 * @param submissionId id in core
 * @param round 1 for the first sending, one more for every time the submission was sent anew
 */
public record PackagedDeposit(String depositId, String submissionId, int round) {}
