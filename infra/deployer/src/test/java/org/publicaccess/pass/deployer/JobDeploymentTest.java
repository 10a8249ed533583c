// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.deployer.StandIn.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JobDeploymentTest {

    private static final String[] DEPLOY = {
        "job", "grant-loader", "--environment", "staging", "--tag", "1.1.0"
    };

    private final DeployerFixture deployer = new DeployerFixture();

    @AfterEach
    void close() {
        deployer.close();
    }

    @Test
    void scheduleStartsTheReleaseAndIsOtherwiseUnchanged() {
        JsonNode before = deployer.aws.schedules.schedule().deepCopy();

        assertThat(deployer.run(DEPLOY)).as(deployer.errors()).isEqualTo(Deployer.DONE);

        JsonNode after = deployer.aws.schedules.schedule();
        assertThat(started(after)).endsWith("pass-staging-grant-loader:2");
        assertThat(deployer.aws.ecs.images("pass-staging-grant-loader"))
                .containsExactly(EcsStandIn.REGISTRY + "pass-grant-loader:1.1.0");
        assertThat(withoutRevision(after)).isEqualTo(withoutRevision(before));
    }

    @Test
    void unknownScheduleIsExplainedBeforeAnythingIsRegistered() {
        deployer.aws.refuse(
                "GetSchedule",
                new Answer(
                        404,
                        "application/json",
                        "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"Schedule does not exist.\"}"));

        assertThat(deployer.run(DEPLOY)).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors()).contains("does not exist");
        assertThat(deployer.aws.actions()).doesNotContain("RegisterTaskDefinition");
    }

    @Test
    void dryRunOnlyReads() {
        assertThat(
                        deployer.run(
                                "job",
                                "grant-loader",
                                "--environment",
                                "staging",
                                "--tag",
                                "1.1.0",
                                "--dry-run"))
                .isEqualTo(Deployer.DONE);
        assertThat(deployer.aws.actions()).containsOnly("GetSchedule", "DescribeTaskDefinition");
        assertThat(deployer.output()).contains("pass-grant-loader:1.1.0");
    }

    private static String started(JsonNode schedule) {
        return schedule.get("Target").get("EcsParameters").get("TaskDefinitionArn").asString();
    }

    private static JsonNode withoutRevision(JsonNode schedule) {
        JsonNode copy = schedule.deepCopy();
        ((ObjectNode) copy.get("Target").get("EcsParameters")).remove("TaskDefinitionArn");
        return copy;
    }
}
