// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in sentences, not in a stack trace, why the service does not start. */
class InvalidRepositoryConfigurationAnalyzer
        extends AbstractFailureAnalyzer<InvalidRepositoryConfigurationException> {

    @Override
    protected FailureAnalysis analyze(
            Throwable rootFailure, InvalidRepositoryConfigurationException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the file that PASS_DEPOSIT_REPOSITORY_CONFIGURATION names, or the"
                        + " variables it refers to, and start again.",
                cause);
    }
}
