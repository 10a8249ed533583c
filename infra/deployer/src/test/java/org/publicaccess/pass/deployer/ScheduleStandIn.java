// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import org.publicaccess.pass.deployer.StandIn.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** EventBridge Scheduler with one schedule. An update replaces all of it, as at AWS. */
final class ScheduleStandIn {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JsonNode schedule =
            JSON.readTree(
                    """
                    {"Name": "pass-staging-grant-loader", "GroupName": "default", "Description": "Runs it",
                     "ScheduleExpression": "cron(15 2 * * ? *)", "ScheduleExpressionTimezone": "America/New_York",
                     "State": "ENABLED", "FlexibleTimeWindow": {"Mode": "OFF"},
                     "Target": {"Arn": "arn:aws:ecs:us-east-1:123456789012:cluster/pass-staging",
                       "RoleArn": "arn:aws:iam::123456789012:role/pass-staging-grant-loader-scheduler",
                       "DeadLetterConfig": {"Arn": "arn:aws:sqs:us-east-1:123456789012:failed"},
                       "RetryPolicy": {"MaximumRetryAttempts": 3, "MaximumEventAgeInSeconds": 3600},
                       "EcsParameters": {"TaskCount": 1, "LaunchType": "FARGATE",
                         "TaskDefinitionArn": "arn:aws:ecs:us-east-1:123456789012:task-definition/pass-staging-grant-loader:1",
                         "NetworkConfiguration": {"awsvpcConfiguration": {"Subnets": ["subnet-1"], "SecurityGroups": ["sg-1"]}}}}}
                    """);

    JsonNode schedule() {
        return schedule;
    }

    Answer answer(String action, String body) {
        if (action.equals("UpdateSchedule")) {
            ObjectNode given = (ObjectNode) JSON.readTree(body);
            given.remove("ClientToken");
            given.put("Name", "pass-staging-grant-loader");
            schedule = given;
            return Answer.json(
                    "{\"ScheduleArn\":\"arn:aws:scheduler:us-east-1:123456789012:schedule/default/x\"}");
        }
        return Answer.json(schedule.toString());
    }
}
