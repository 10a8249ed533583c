// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Replaces a service's tasks by those of another revision, and waits until they are stable. */
record Rollout(Steps steps, Site site, String name) {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final String MINIMUM = "pass:minimum";
    private static final int TOLD_EVENTS = 3;

    private enum Outcome {
        STABLE,
        FAILED,
        /** ECS went back by itself. */
        TAKEN_BACK
    }

    Service service() {
        return steps
                .ecs()
                .describeServices(
                        request ->
                                request.cluster(site.name())
                                        .services(name)
                                        .include(ServiceField.TAGS))
                .services()
                .stream()
                .filter(service -> "ACTIVE".equals(service.status()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DeploymentException(
                                        "There is no service %s in the cluster %s. Apply Terraform first; nothing was changed."
                                                .formatted(name, site.name())));
    }

    void roll(String revision, Service before, org.publicaccess.pass.deployer.Tag tag)
            throws InterruptedException {
        steps.say("Rolling %s to %s", name, revision);
        update(revision, before);
        Optional<Outcome> outcome = outcome(revision);
        if (outcome.equals(Optional.of(Outcome.STABLE))) {
            steps.say("%s runs %s", name, tag);
            return;
        }
        String reason =
                outcome.isEmpty()
                        ? "did not become stable in %d minutes".formatted(LIMIT.toMinutes())
                        : "failed";
        String events = lastEvents();
        throw new DeploymentException(
                "%s %s with %s. %s%s"
                        .formatted(name, reason, tag, goBack(before, outcome), events));
    }

    private void update(String revision, Service before) {
        int count =
                Math.max(before.desiredCount(), before.desiredCount() == 0 ? minimum(before) : 0);
        steps.ecs()
                .updateService(
                        request ->
                                request.cluster(site.name())
                                        .service(name)
                                        .taskDefinition(revision)
                                        .desiredCount(count));
    }

    /** What Terraform notes at the service, which begins with no task. */
    private static int minimum(Service service) {
        return service.tags().stream()
                .filter(tag -> MINIMUM.equals(tag.key()))
                .map(Tag::value)
                .map(Integer::parseInt)
                .findFirst()
                .orElse(1);
    }

    private Optional<Outcome> outcome(String revision) throws InterruptedException {
        return steps.patience().until(LIMIT, () -> judge(service(), revision));
    }

    private static Optional<Outcome> judge(Service service, String revision) {
        Deployment primary =
                service.deployments().stream()
                        .filter(deployment -> "PRIMARY".equals(deployment.status()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new DeploymentException(
                                                "ECS names no deployment of "
                                                        + service.serviceName()));
        if (!primary.taskDefinition().equals(revision)) {
            return Optional.of(Outcome.TAKEN_BACK);
        }
        return switch (primary.rolloutState()) {
            case COMPLETED ->
                    service.runningCount() >= service.desiredCount()
                            ? Optional.of(Outcome.STABLE)
                            : Optional.empty();
            case FAILED -> Optional.of(Outcome.FAILED);
            default -> Optional.empty();
        };
    }

    /** Goes back to what ran before, unless ECS did so itself; says what is running now. */
    private String goBack(Service before, Optional<Outcome> outcome) throws InterruptedException {
        String old = before.taskDefinition();
        if (before.desiredCount() == 0) {
            return "There is no earlier release to go back to.";
        }
        if (!outcome.equals(Optional.of(Outcome.TAKEN_BACK))) {
            steps.say("Going back to %s", old);
            update(old, before);
        }
        return outcome(old).equals(Optional.of(Outcome.STABLE))
                ? "It runs %s again.".formatted(old)
                : "Going back to %s has not ended: look at the service now.".formatted(old);
    }

    private String lastEvents() {
        return service().events().stream()
                .limit(TOLD_EVENTS)
                .map(ServiceEvent::message)
                .map("%n  %s"::formatted)
                .collect(Collectors.joining());
    }

    /** Whether the service is stable with the release. */
    boolean isStableWith(org.publicaccess.pass.deployer.Tag tag) {
        Service service = service();
        return service.deployments().stream()
                .filter(deployment -> "PRIMARY".equals(deployment.status()))
                .anyMatch(
                        deployment ->
                                deployment.rolloutState() == DeploymentRolloutState.COMPLETED
                                        && steps.revisions()
                                                .isOf(tag, deployment.taskDefinition()));
    }
}
