// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

/**
 * A submission cannot become a package, and trying again does not help. The message is for people:
 * the fact, the id and what to do.
 */
public final class UnusableSubmissionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableSubmissionException(String message) {
        super(message);
    }
}
