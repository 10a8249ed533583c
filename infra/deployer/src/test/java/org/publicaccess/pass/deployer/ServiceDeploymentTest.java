// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.publicaccess.pass.deployer.StandIn.Answer;

class ServiceDeploymentTest {

    private static final String[] DEPLOY = {
        "application", "--environment", "staging", "--tag", "1.1.0"
    };
    private static final String OLD =
            "arn:aws:ecs:us-east-1:123456789012:task-definition/pass-staging-core:1";

    private final DeployerFixture deployer = new DeployerFixture();
    private final EcsStandIn ecs = deployer.aws.ecs;

    @AfterEach
    void close() {
        deployer.close();
    }

    @Test
    void applicationIsSavedThenMigratedThenRolled() {
        assertThat(deployer.run(DEPLOY)).as(deployer.errors()).isEqualTo(Deployer.DONE);

        assertThat(deployer.aws.actions())
                .containsSubsequence(
                        "CreateDBSnapshot",
                        "DescribeDBSnapshots",
                        "RunTask",
                        "DescribeTasks",
                        "UpdateService");
        assertThat(deployer.aws.query.snapshots()).containsExactly("pass-staging-before-1-1-0");
        assertThat(ecs.runs()).endsWith("pass-staging-core:2");
        assertThat(deployer.output()).contains("pass-staging-core runs 1.1.0");
    }

    @Test
    void onlyImagesOfPassGetTheReleasesTag() {
        deployer.run(DEPLOY);

        assertThat(ecs.images("pass-staging-core"))
                .containsExactly(
                        EcsStandIn.REGISTRY + "pass-core-main:1.1.0",
                        EcsStandIn.REGISTRY + "pass-ui:1.1.0",
                        "public.ecr.aws/aws-cli/aws-cli:2.27.0");
        assertThat(ecs.images("pass-staging-core-migrate"))
                .containsExactly(EcsStandIn.REGISTRY + "pass-core-main:1.1.0");
    }

    @Test
    void everythingElseOfTheNewestRevisionStays() {
        deployer.run(DEPLOY);

        assertThat(ecs.newest("pass-staging-core").get("taskRoleArn").asString())
                .endsWith("role/pass-staging-core-task");
        assertThat(ecs.newest("pass-staging-core").get("memory").asString()).isEqualTo("1024");
        assertThat(
                        ecs.newest("pass-staging-core")
                                .get("containerDefinitions")
                                .get(0)
                                .get("environment")
                                .size())
                .isEqualTo(1);
    }

    @Test
    void otherServicesNeedNoSnapshot() {
        int status =
                deployer.run("service", "deposit", "--environment", "staging", "--tag", "1.1.0");

        assertThat(status).as(deployer.errors()).isEqualTo(Deployer.DONE);
        assertThat(deployer.aws.actions())
                .contains("RunTask", "UpdateService")
                .doesNotContain("CreateDBSnapshot");
    }

    @Test
    void firstDeploymentStartsAsManyTasksAsTheServiceWants() {
        ecs.hasNoTasks();

        assertThat(deployer.run(DEPLOY)).isEqualTo(Deployer.DONE);
        assertThat(ecs.desired()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(EcsStandIn.Breaker.class)
    void unhealthyReleaseIsTakenBack(EcsStandIn.Breaker breaker) {
        ecs.becomesUnhealthy("1.1.0", breaker);

        assertThat(deployer.run(DEPLOY)).isEqualTo(Deployer.FAILED);
        assertThat(ecs.runs()).isEqualTo(OLD);
        assertThat(ecs.desired()).isEqualTo(2);
        assertThat(deployer.errors()).contains("It runs " + OLD + " again.", "is unhealthy");
    }

    @Test
    void unhealthyFirstReleaseHasNothingToGoBackTo() {
        ecs.hasNoTasks();
        ecs.becomesUnhealthy("1.1.0", EcsStandIn.Breaker.GIVES_UP);

        assertThat(deployer.run(DEPLOY)).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors()).contains("no earlier release to go back to");
    }

    @Test
    void failedMigrationLeavesTheOldReleaseRunning() {
        ecs.cannotMigrate("1.1.0");

        assertThat(deployer.run(DEPLOY)).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors())
                .contains("The migration failed: exit code 1", "old release goes on running");
        assertThat(deployer.aws.actions()).doesNotContain("UpdateService");
    }

    @Test
    void tagWithoutImageIsSaidBeforeAnythingRolls() {
        ecs.hasNoImage("1.1.0");

        assertThat(deployer.run(DEPLOY)).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors())
                .contains("no image of tag 1.1.0", "Was this version released?");
        assertThat(deployer.aws.actions()).doesNotContain("UpdateService");
    }

    @Test
    void throttlingIsWaitedOut() {
        deployer.aws.refuse(
                "UpdateService", Answer.jsonError("ThrottlingException", "Rate exceeded"));
        deployer.aws.refuse(
                "DescribeServices", Answer.jsonError("ThrottlingException", "Rate exceeded"));
        deployer.aws.refuse(
                "CreateDBSnapshot", Answer.xmlError(400, "Throttling", "Rate exceeded"));

        assertThat(deployer.run(DEPLOY)).as(deployer.errors()).isEqualTo(Deployer.DONE);
        assertThat(deployer.aws.actions()).containsSequence("UpdateService", "UpdateService");
    }

    @Test
    void missingRoleIsExplained() {
        deployer.aws.refuse(
                "RegisterTaskDefinition",
                Answer.jsonError(
                        "AccessDeniedException", "not authorized to perform: iam:PassRole"));

        assertThat(deployer.run(DEPLOY)).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors()).contains("iam:PassRole", "apply Terraform");
        assertThat(deployer.aws.actions()).doesNotContain("RunTask", "UpdateService");
    }

    @Test
    void roleThatMayNotTakeSnapshotsChangesNothing() {
        deployer.aws.refuse(
                "CreateDBSnapshot",
                Answer.xmlError(403, "AccessDenied", "not authorized: rds:CreateDBSnapshot"));

        assertThat(deployer.run(DEPLOY)).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors()).contains("rds:CreateDBSnapshot");
        assertThat(deployer.aws.actions()).doesNotContain("RegisterTaskDefinition");
    }

    @Test
    void snapshotOfAnEarlierAttemptCounts() {
        deployer.aws.query.snapshotExists("pass-staging-before-1-1-0");

        assertThat(deployer.run(DEPLOY)).as(deployer.errors()).isEqualTo(Deployer.DONE);
        assertThat(deployer.output()).contains("It is there already");
    }

    @Test
    void interruptedWaitSaysWhatGoesOn() {
        Thread tester = Thread.currentThread();
        ecs.onLook(
                () -> {
                    if (deployer.aws.actions().contains("UpdateService")) {
                        tester.interrupt();
                    }
                });

        assertThat(deployer.run(DEPLOY)).isEqualTo(Deployer.INTERRUPTED);
        assertThat(deployer.errors()).contains("goes on in AWS");
        // The next test must not inherit it.
        Thread.interrupted();
    }

    @Test
    void unknownServiceIsRefused() {
        int status =
                deployer.run("service", "harvest", "--environment", "staging", "--tag", "1.1.0");

        assertThat(status).isEqualTo(Deployer.FAILED);
        assertThat(deployer.errors()).contains("no service pass-staging-harvest");
    }

    @Test
    void dryRunOnlyReads() {
        String[] words = {"application", "--environment", "staging", "--tag", "1.1.0", "--dry-run"};

        assertThat(deployer.run(words)).isEqualTo(Deployer.DONE);
        assertThat(deployer.aws.actions()).allMatch(action -> action.startsWith("Describe"));
        assertThat(deployer.output()).contains("pass-core-main:1.1.0", "pass-staging-before-1-1-0");
    }
}
