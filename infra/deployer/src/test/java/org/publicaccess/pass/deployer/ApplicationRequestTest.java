// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.deployer.StandIn.Answer;

class ApplicationRequestTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "PASS_TOPIC",
                    "arn:aws:sns:us-east-1:123456789012:pass-staging-deployments",
                    "PASS_DEPLOY_REQUEST",
                    "run-17.1");
    private static final String[] ASK = {"request", "--environment", "staging", "--tag", "1.1.0"};

    private final DeployerFixture deployer = new DeployerFixture();

    @AfterEach
    void close() {
        deployer.close();
    }

    @Test
    void requestEndsWhenTheReleaseIsStable() {
        deployer.aws.query.subscriber("1.1.0", 0);

        assertThat(deployer.runWith(ENVIRONMENT, ASK))
                .as(deployer.errors())
                .isEqualTo(Deployer.DONE);
        assertThat(deployer.aws.query.messages())
                .containsExactly(
                        "{\"environment\":\"staging\",\"tag\":\"1.1.0\",\"request\":\"run-17.1\"}");
        assertThat(deployer.output()).contains("pass-staging-core runs 1.1.0");
    }

    @Test
    void failedDeploymentFailsTheRequest() {
        deployer.aws.query.subscriber("", 1);

        assertThat(deployer.runWith(ENVIRONMENT, ASK)).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors())
                .contains("The deployer failed", "/pass/pass-staging-deployer");
    }

    @Test
    void anotherDeploymentThatWonIsNoSuccess() {
        deployer.aws.query.subscriber("1.0.9", 0);

        assertThat(deployer.runWith(ENVIRONMENT, ASK)).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors()).contains("does not run 1.1.0");
    }

    @Test
    void requestThatNobodyTakesFails() {
        deployer.aws.query.noSubscriber();

        assertThat(deployer.runWith(ENVIRONMENT, ASK)).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors())
                .contains("Nobody took the request run-17.1", "pass-staging-deployments-failed");
    }

    @Test
    void topicThatMayNotBeUsedIsExplained() {
        deployer.aws.refuse(
                "Publish",
                Answer.xmlError(
                        403, "AuthorizationError", "not authorized to perform: SNS:Publish"));

        assertThat(deployer.runWith(ENVIRONMENT, ASK)).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors()).contains("SNS:Publish", "apply Terraform");
    }

    @Test
    void nameOfARequestCannotBreakOutOfTheMessage() {
        Map<String, String> environment =
                Map.of("PASS_TOPIC", "arn", "PASS_DEPLOY_REQUEST", "1\",\"tag\":\"9.9.9");

        assertThat(deployer.runWith(environment, ASK)).isEqualTo(Deployer.WRONG_USAGE);
        assertThat(deployer.aws.query.messages()).isEmpty();
    }

    @Test
    void dryRunAsksNobody() {
        assertThat(
                        deployer.runWith(
                                ENVIRONMENT,
                                "request",
                                "--environment",
                                "staging",
                                "--tag",
                                "1.1.0",
                                "--dry-run"))
                .isEqualTo(Deployer.DONE);
        assertThat(deployer.aws.actions()).isEmpty();
    }
}
