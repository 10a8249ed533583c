// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.Target;

/**
 * Lets a schedule start a release's revision from its next time on; a run under way ends as it
 * began.
 */
record JobDeployment(SchedulerClient scheduler, Steps steps, Site site) {

    void run(String part, Tag tag) {
        String name = site.part(part);
        GetScheduleResponse schedule = schedule(name);
        String revision = steps.revisions().register(name, tag);
        update(schedule, revision);
        String now = schedule(name).target().ecsParameters().taskDefinitionArn();
        if (!now.equals(revision)) {
            throw new DeploymentException(
                    "The schedule %s starts %s although it was told to start %s. Deploy it again."
                            .formatted(name, now, revision));
        }
        steps.say("%s starts %s from its next time on", name, revision);
    }

    void show(String part, Tag tag) {
        String name = site.part(part);
        steps.say(
                "%s starts %s", name, schedule(name).target().ecsParameters().taskDefinitionArn());
        steps.say("Would start %s", steps.revisions().images(name, tag));
    }

    private GetScheduleResponse schedule(String name) {
        return scheduler.getSchedule(request -> request.name(name));
    }

    /** An update replaces the whole schedule, so everything that is there is given again. */
    private void update(GetScheduleResponse schedule, String revision) {
        Target target =
                schedule.target().toBuilder()
                        .ecsParameters(
                                schedule.target().ecsParameters().toBuilder()
                                        .taskDefinitionArn(revision)
                                        .build())
                        .build();
        scheduler.updateSchedule(
                request ->
                        request.name(schedule.name())
                                .groupName(schedule.groupName())
                                .description(schedule.description())
                                .scheduleExpression(schedule.scheduleExpression())
                                .scheduleExpressionTimezone(schedule.scheduleExpressionTimezone())
                                .startDate(schedule.startDate())
                                .endDate(schedule.endDate())
                                .state(schedule.state())
                                .flexibleTimeWindow(schedule.flexibleTimeWindow())
                                .kmsKeyArn(schedule.kmsKeyArn())
                                .actionAfterCompletion(schedule.actionAfterCompletion())
                                .target(target));
    }
}
