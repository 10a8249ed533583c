// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Task definitions. A new revision is the family's newest one, which Terraform or an earlier
 * deployment made, with the release's tag on the images of PASS.
 */
record Revisions(EcsClient ecs, Site site) {

    /** The family's newest revision. */
    TaskDefinition newest(String family) {
        return ecs.describeTaskDefinition(request -> request.taskDefinition(family))
                .taskDefinition();
    }

    /** Registers the release's revision and gives its ARN. */
    String register(String family, Tag tag) {
        return ecs.registerTaskDefinition(request(newest(family), tag))
                .taskDefinition()
                .taskDefinitionArn();
    }

    /** The images that the release's revision has. */
    List<String> images(String family, Tag tag) {
        return request(newest(family), tag).containerDefinitions().stream()
                .map(ContainerDefinition::image)
                .toList();
    }

    /** Whether a revision's images of PASS all have this tag. */
    boolean isOf(Tag tag, String arn) {
        List<String> images =
                newest(arn).containerDefinitions().stream()
                        .map(ContainerDefinition::image)
                        .filter(site::owns)
                        .toList();
        return !images.isEmpty() && images.stream().allMatch(image -> image.equals(tag.of(image)));
    }

    private RegisterTaskDefinitionRequest request(TaskDefinition newest, Tag tag) {
        List<ContainerDefinition> containers =
                newest.containerDefinitions().stream()
                        .map(container -> released(container, tag))
                        .toList();
        if (containers.stream().map(ContainerDefinition::image).noneMatch(site::owns)) {
            throw new DeploymentException(
                    "The task family %s has no image of %s. Apply Terraform first; nothing was changed."
                            .formatted(newest.family(), site.name()));
        }
        return RegisterTaskDefinitionRequest.builder()
                .family(newest.family())
                .containerDefinitions(containers)
                .taskRoleArn(newest.taskRoleArn())
                .executionRoleArn(newest.executionRoleArn())
                .networkMode(newest.networkMode())
                .volumes(newest.volumes())
                .placementConstraints(newest.placementConstraints())
                .requiresCompatibilities(newest.requiresCompatibilities())
                .cpu(newest.cpu())
                .memory(newest.memory())
                .ephemeralStorage(newest.ephemeralStorage())
                .runtimePlatform(newest.runtimePlatform())
                .build();
    }

    private ContainerDefinition released(ContainerDefinition container, Tag tag) {
        return site.owns(container.image())
                ? container.toBuilder().image(tag.of(container.image())).build()
                : container;
    }
}
