// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Brings a part's database schema up to date, as a task of its own, while the old release serves.
 */
record Migration(Steps steps, Site site) {

    private static final Duration LIMIT = Duration.ofHours(2);

    void run(String part, Tag tag, Service service) throws InterruptedException {
        String family = site.migrationOf(part);
        String revision = steps.revisions().register(family, tag);
        steps.say("Migrating the database with %s", revision);
        String arn = start(revision, service);
        Task task =
                steps.patience()
                        .until(LIMIT, () -> ended(arn))
                        .orElseThrow(
                                () ->
                                        failure(
                                                "has not ended after %d minutes; it goes on as %s"
                                                        .formatted(LIMIT.toMinutes(), arn)));
        check(task, tag);
    }

    private String start(String revision, Service service) {
        RunTaskResponse started =
                steps.ecs()
                        .runTask(
                                request ->
                                        request.cluster(site.name())
                                                .taskDefinition(revision)
                                                .launchType(LaunchType.FARGATE)
                                                .networkConfiguration(
                                                        service.networkConfiguration())
                                                .startedBy("deployer"));
        if (started.tasks().isEmpty()) {
            throw failure(
                    "could not be started: "
                            + started.failures().stream()
                                    .map(Failure::reason)
                                    .collect(Collectors.joining(", ")));
        }
        return started.tasks().getFirst().taskArn();
    }

    private Optional<Task> ended(String arn) {
        return steps
                .ecs()
                .describeTasks(request -> request.cluster(site.name()).tasks(arn))
                .tasks()
                .stream()
                .filter(task -> "STOPPED".equals(task.lastStatus()))
                .findFirst();
    }

    private static void check(Task task, Tag tag) {
        List<Container> failed =
                task.containers().stream()
                        .filter(container -> !Objects.equals(container.exitCode(), 0))
                        .toList();
        if (failed.isEmpty() && !task.containers().isEmpty()) {
            return;
        }
        String reasons =
                failed.stream()
                        .map(
                                container ->
                                        Objects.requireNonNullElse(
                                                container.reason(),
                                                "exit code " + container.exitCode()))
                        .distinct()
                        .collect(Collectors.joining("; "));
        if (reasons.contains("CannotPullContainerError")) {
            throw failure(
                    "found no image of tag %s (%s). Was this version released?"
                            .formatted(tag, reasons));
        }
        throw failure(
                "failed: %s. Its log says why"
                        .formatted(reasons.isEmpty() ? task.stoppedReason() : reasons));
    }

    private static DeploymentException failure(String what) {
        return new DeploymentException(
                "The migration %s. The old release goes on running.".formatted(what));
    }
}
