// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Asks the environment to deploy the application itself, over its topic, and waits until the task
 * that answers has ended and the release is stable.
 */
record ApplicationRequest(SnsClient sns, Steps steps, Site site) {

    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration LIMIT = Duration.ofHours(4);
    private static final String REQUEST = "PASS_DEPLOY_REQUEST";

    void run(String topic, String request, Tag tag) throws InterruptedException {
        sns.publish(
                message ->
                        message.topicArn(topic)
                                .subject("Deploy PASS " + tag)
                                .message(
                                        "{\"environment\":\"%s\",\"tag\":\"%s\",\"request\":\"%s\"}"
                                                .formatted(
                                                        site.environment(),
                                                        tag,
                                                        checked(request))));
        steps.say("Asked for %s in %s (request %s)", tag, site.environment(), request);
        String task = answering(request);
        steps.say("The deployer runs as %s", task);
        checkEnd(task, tag);
    }

    /** What goes into the message must not break out of its text. */
    private static String checked(String request) {
        if (!request.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new UsageException(
                    "PASS_DEPLOY_REQUEST may hold letters, digits, dots, hyphens and underscores.");
        }
        return request;
    }

    private String answering(String request) throws InterruptedException {
        return steps.patience()
                .until(START_LIMIT, () -> find(request))
                .orElseThrow(
                        () ->
                                new DeploymentException(
                                        ("Nobody took the request %s within %d minutes. Nothing was changed; look at the queue"
                                                        + " %s-deployments-failed and at the pipe %s-deployments.")
                                                .formatted(
                                                        request,
                                                        START_LIMIT.toMinutes(),
                                                        site.name(),
                                                        site.name())));
    }

    private Optional<String> find(String request) {
        List<String> arns =
                Stream.of(DesiredStatus.RUNNING, DesiredStatus.STOPPED)
                        .flatMap(this::tasks)
                        .distinct()
                        .toList();
        if (arns.isEmpty()) {
            return Optional.empty();
        }
        return steps
                .ecs()
                .describeTasks(tasks -> tasks.cluster(site.name()).tasks(arns))
                .tasks()
                .stream()
                .filter(task -> answers(task, request))
                .map(Task::taskArn)
                .findFirst();
    }

    private Stream<String> tasks(DesiredStatus status) {
        return steps
                .ecs()
                .listTasks(
                        request ->
                                request.cluster(site.name())
                                        .family(site.part("deployer"))
                                        .desiredStatus(status)
                                        .maxResults(50))
                .taskArns()
                .stream();
    }

    private static boolean answers(Task task, String request) {
        KeyValuePair wanted = KeyValuePair.builder().name(REQUEST).value(request).build();
        return task.overrides() != null
                && task.overrides().containerOverrides().stream()
                        .anyMatch(override -> override.environment().contains(wanted));
    }

    private void checkEnd(String arn, Tag tag) throws InterruptedException {
        Task ended =
                steps.patience()
                        .until(LIMIT, () -> ended(arn))
                        .orElseThrow(
                                () ->
                                        new DeploymentException(
                                                "The deployer %s has not ended yet."
                                                        .formatted(arn)));
        boolean succeeded =
                !ended.containers().isEmpty()
                        && ended.containers().stream()
                                .noneMatch(container -> !Objects.equals(container.exitCode(), 0));
        if (!succeeded) {
            throw new DeploymentException(
                    "The deployer failed (%s). What it says is in the log /pass/%s."
                            .formatted(ended.stoppedReason(), site.part("deployer")));
        }
        if (!new Rollout(steps, site, site.part(Site.APPLICATION)).isStableWith(tag)) {
            throw new DeploymentException(
                    "The deployer ended well, but %s does not run %s: another deployment came in between."
                            .formatted(site.part(Site.APPLICATION), tag));
        }
        steps.say("%s runs %s", site.part(Site.APPLICATION), tag);
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
}
