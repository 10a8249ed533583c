// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Names of the queues. Property names begin with {@code pass.jms.queue}.
 *
 * @param submission queue of SubmissionReady ({@code PASS_CORE_SUBMISSION_QUEUE})
 * @param deposit queue of DepositStatus ({@code PASS_CORE_DEPOSIT_QUEUE})
 * @param submissionEvent queue of SubmissionEvent ({@code PASS_CORE_SUBMISSION_EVENT_QUEUE})
 */
@ConfigurationProperties("pass.jms.queue")
record QueueSettings(String submission, String deposit, String submissionEvent) {

    QueueSettings {
        require(submission, "PASS_CORE_SUBMISSION_QUEUE");
        require(deposit, "PASS_CORE_DEPOSIT_QUEUE");
        require(submissionEvent, "PASS_CORE_SUBMISSION_EVENT_QUEUE");
    }

    private static void require(String queue, String variable) {
        if (queue.isBlank()) {
            throw new SettingException(
                    variable + " is blank.",
                    "Name a queue in " + variable + ", or leave it unset for the default.");
        }
    }
}
