// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.messages.SubmissionReady;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.testing.TestBroker;

/** What has to do with messages, for every generation of brokers. */
abstract class MessagingContract extends DepositFlow {

    MessagingContract(TestBroker.Maker brokers) {
        super(brokers);
    }

    @Test
    void aReadySubmissionReachesEachRepositoryAndItsStatusesFollow() {
        core.set("submission", SampleSubmission.ID, "source", "other");
        start();
        awaitReady();
        core.set("submission", SampleSubmission.ID, "source", "pass");
        broker.send(SUBMISSIONS, new SubmissionReady(SampleSubmission.ID));
        awaitDelivered();
        assertThat(core.all("deposit", deposit -> true)).as("none for the web link").hasSize(2);
        assertThat(submission("aggregatedDepositStatus")).isEqualTo("in-progress");

        tellOf(SampleSubmission.INSTITUTIONAL);
        broker.send(SUBMISSIONS, new SubmissionReady(SampleSubmission.ID));
        String pmc = core.deposit(SampleSubmission.ID, SampleSubmission.PMC).path("id").asString();
        core.set("deposit", pmc, "depositStatus", "accepted");
        core.all("repositoryCopy", copy -> true)
                .forEach(
                        copy ->
                                core.set(
                                        "repositoryCopy",
                                        copy.path("id").asString(),
                                        "copyStatus",
                                        "complete"));
        tellOf(SampleSubmission.PMC);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(submission("aggregatedDepositStatus")).isEqualTo("accepted");
                            assertThat(submission("submissionStatus")).isEqualTo("complete");
                        });
        assertThat(core.all("deposit", deposit -> true)).hasSize(2);
        assertThat(filesAt("pmc")).hasSize(1);
    }

    @Test
    void twoInstancesDeliverOnce() {
        start("--PASS_READY_FILE=");
        start("--PASS_READY_FILE=");
        for (int i = 0; i < 10; i++) {
            broker.send(SUBMISSIONS, new SubmissionReady(SampleSubmission.ID));
        }
        awaitDelivered();
        assertThat(core.all("repositoryCopy", copy -> true)).hasSize(2);
    }

    @Test
    void aPoisonousMessageEndsAmongTheDeadLettersAndStopsNothing() {
        start();
        awaitReady();
        broker.send(SUBMISSIONS, "SubmissionReady", "{\"submission\":\"../user/1\"}");
        broker.send(DEPOSITS, "DepositStatus", "not json");
        awaitDelivered();
        await().atMost(Duration.ofSeconds(90)).until(() -> broker.messages("ActiveMQ.DLQ") == 2);
    }

    @Test
    void theServiceWaitsForABrokerAndCoreThatAreDown() {
        String address = broker.url();
        broker.close();
        core.fail(request -> 503);
        start("--spring.activemq.broker-url=" + address);
        assertThat(readyFile()).doesNotExist();
        broker = brokers.at(address);
        awaitReady();
        core.fail(request -> 0);
        broker.send(SUBMISSIONS, new SubmissionReady(SampleSubmission.ID));
        awaitDelivered();
    }
}
