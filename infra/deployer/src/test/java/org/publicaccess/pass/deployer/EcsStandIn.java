// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.publicaccess.pass.deployer.StandIn.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * ECS with one service and its task families. Every look at the service is a step of its rollout.
 */
final class EcsStandIn {

    /** How a rollout of tasks that never become healthy goes. */
    enum Breaker {
        /** ECS goes back by itself. */
        GOES_BACK,
        /** ECS only gives up. */
        GIVES_UP,
        /** ECS tries for ever. */
        KEEPS_TRYING
    }

    static final String REGISTRY = "123456789012.dkr.ecr.us-east-1.amazonaws.com/pass-staging/";
    private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:task-definition/";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Map<String, List<JsonNode>> families = new HashMap<>();
    private final Map<String, ObjectNode> tasks = new HashMap<>();
    private final Set<String> unhealthy = new HashSet<>();
    private final Set<String> missing = new HashSet<>();
    private final Set<String> failingMigrations = new HashSet<>();
    private Breaker breaker = Breaker.GOES_BACK;
    private String running = ARN + "pass-staging-core:1";
    private String primary = running;
    private String rolloutState = "COMPLETED";
    private int steps;
    private int desired = 2;
    private Runnable onLook = () -> {};

    EcsStandIn() {
        family(
                "pass-staging-core",
                "core",
                REGISTRY + "pass-core-main:1.0.0",
                "proxy",
                REGISTRY + "pass-ui:1.0.0",
                "prepare",
                "public.ecr.aws/aws-cli/aws-cli:2.27.0");
        family("pass-staging-core-migrate", "core", REGISTRY + "pass-core-main:1.0.0");
        family("pass-staging-deposit", "deposit", REGISTRY + "deposit-services-core:1.0.0");
        family("pass-staging-deposit-migrate", "deposit", REGISTRY + "deposit-services-core:1.0.0");
        family("pass-staging-grant-loader", "grant-loader", REGISTRY + "pass-grant-loader:1.0.0");
    }

    private void family(String name, String... namesAndImages) {
        List<Map<String, Object>> containers = new ArrayList<>();
        for (int i = 0; i < namesAndImages.length; i += 2) {
            containers.add(
                    Map.of(
                            "name",
                            namesAndImages[i],
                            "image",
                            namesAndImages[i + 1],
                            "environment",
                            List.of(Map.of("name", "AWS_REGION", "value", "us-east-1"))));
        }
        register(
                JSON.valueToTree(
                        Map.of(
                                "family",
                                name,
                                "containerDefinitions",
                                containers,
                                "cpu",
                                "512",
                                "memory",
                                "1024",
                                "networkMode",
                                "awsvpc",
                                "requiresCompatibilities",
                                List.of("FARGATE"),
                                "taskRoleArn",
                                "arn:aws:iam::123456789012:role/" + name + "-task",
                                "executionRoleArn",
                                "arn:aws:iam::123456789012:role/" + name + "-execution")));
    }

    void becomesUnhealthy(String tag, Breaker how) {
        unhealthy.add(tag);
        breaker = how;
    }

    void hasNoImage(String tag) {
        missing.add(tag);
    }

    void cannotMigrate(String tag) {
        failingMigrations.add(tag);
    }

    void hasNoTasks() {
        desired = 0;
    }

    void onLook(Runnable action) {
        onLook = action;
    }

    int desired() {
        return desired;
    }

    String runs() {
        return running;
    }

    /** The images of a family's newest revision. */
    List<String> images(String family) {
        List<String> images = new ArrayList<>();
        families.get(family)
                .getLast()
                .get("containerDefinitions")
                .forEach(c -> images.add(c.get("image").asString()));
        return images;
    }

    JsonNode newest(String family) {
        return families.get(family).getLast();
    }

    /** A task of the deployer that answers a request, as the pipe would start it. */
    void answerRequest(String request, int exitCode, String deployedTag) {
        ObjectNode task = task("deployer", exitCode, "");
        task.set(
                "overrides",
                JSON.valueToTree(
                        Map.of(
                                "containerOverrides",
                                List.of(
                                        Map.of(
                                                "name",
                                                "deployer",
                                                "environment",
                                                List.of(
                                                        Map.of(
                                                                "name",
                                                                "PASS_DEPLOY_REQUEST",
                                                                "value",
                                                                request)))))));
        if (!deployedTag.isEmpty()) {
            String text =
                    families.get("pass-staging-core")
                            .getLast()
                            .toString()
                            .replace(":1.0.0", ":" + deployedTag);
            running = register(JSON.readTree(text)).get("taskDefinitionArn").asString();
            primary = running;
        }
    }

    Answer answer(String action, String body) {
        JsonNode request = JSON.readTree(body);
        return switch (action) {
            case "DescribeTaskDefinition" -> describe(request.get("taskDefinition").asString());
            case "RegisterTaskDefinition" -> json(Map.of("taskDefinition", register(request)));
            case "RunTask" ->
                    json(Map.of("tasks", List.of(migrate(request)), "failures", List.of()));
            case "ListTasks" -> json(Map.of("taskArns", List.copyOf(tasks.keySet())));
            case "DescribeTasks" -> json(Map.of("tasks", described(request.get("tasks"))));
            case "DescribeServices" -> services(request.get("services").get(0).asString());
            case "UpdateService" -> update(request);
            default -> Answer.jsonError("InvalidAction", "The stand-in does not know " + action);
        };
    }

    private Answer describe(String name) {
        String plain = name.startsWith(ARN) ? name.substring(ARN.length()) : name;
        String family = plain.contains(":") ? plain.substring(0, plain.indexOf(':')) : plain;
        List<JsonNode> revisions = families.get(family);
        if (revisions == null) {
            return Answer.jsonError("ClientException", "Unable to describe task definition.");
        }
        int index =
                plain.contains(":")
                        ? Integer.parseInt(plain.substring(plain.indexOf(':') + 1)) - 1
                        : revisions.size() - 1;
        return json(Map.of("taskDefinition", revisions.get(index)));
    }

    private JsonNode register(JsonNode request) {
        ObjectNode definition = (ObjectNode) request.deepCopy();
        String family = definition.get("family").asString();
        List<JsonNode> revisions = families.computeIfAbsent(family, key -> new ArrayList<>());
        definition.put("taskDefinitionArn", ARN + family + ":" + (revisions.size() + 1));
        revisions.add(definition);
        return definition;
    }

    private JsonNode migrate(JsonNode request) {
        String revision = request.get("taskDefinition").asString();
        String tag = tagOf(revision);
        if (missing.contains(tag)) {
            return task(
                    "core",
                    null,
                    "CannotPullContainerError: pull image manifest has been retried 1 time(s): not found");
        }
        return task("core", failingMigrations.contains(tag) ? 1 : 0, "");
    }

    private ObjectNode task(String container, Integer exitCode, String reason) {
        String arn = "arn:aws:ecs:us-east-1:123456789012:task/pass-staging/" + tasks.size();
        ObjectNode state = JSON.createObjectNode().put("name", container);
        if (exitCode != null) {
            state.put("exitCode", exitCode);
        }
        if (!reason.isEmpty()) {
            state.put("reason", reason);
        }
        ObjectNode task = JSON.createObjectNode().put("taskArn", arn).put("lastStatus", "PENDING");
        task.put("stoppedReason", "Essential container in task exited");
        task.putArray("containers").add(state);
        tasks.put(arn, task);
        return task;
    }

    /** Each look at a task shows it one step further. */
    private List<JsonNode> described(JsonNode arns) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode arn : arns) {
            ObjectNode task = tasks.get(arn.asString());
            found.add(task.deepCopy());
            task.put("lastStatus", "STOPPED");
        }
        return found;
    }

    private Answer services(String name) {
        onLook.run();
        if (!name.equals("pass-staging-core") && !name.equals("pass-staging-deposit")) {
            return json(
                    Map.of(
                            "services",
                            List.of(),
                            "failures",
                            List.of(Map.of("arn", name, "reason", "MISSING"))));
        }
        advance();
        boolean stable = rolloutState.equals("COMPLETED");
        return json(
                Map.of(
                        "services",
                        List.of(
                                Map.of(
                                        "serviceName",
                                        name,
                                        "status",
                                        "ACTIVE",
                                        "taskDefinition",
                                        primary,
                                        "desiredCount",
                                        desired,
                                        "runningCount",
                                        stable ? desired : 0,
                                        "tags",
                                        List.of(Map.of("key", "pass:minimum", "value", "2")),
                                        "networkConfiguration",
                                        Map.of(
                                                "awsvpcConfiguration",
                                                Map.of("subnets", List.of("subnet-1"))),
                                        "deployments",
                                        List.of(
                                                Map.of(
                                                        "status",
                                                        "PRIMARY",
                                                        "taskDefinition",
                                                        primary,
                                                        "rolloutState",
                                                        rolloutState)),
                                        "events",
                                        List.of(
                                                Map.of(
                                                        "message",
                                                        "(service %s) is unhealthy"
                                                                .formatted(name)))))));
    }

    private void advance() {
        if (!rolloutState.equals("IN_PROGRESS") || ++steps < 3) {
            return;
        }
        steps = 0;
        if (!unhealthy.contains(tagOf(primary))) {
            rolloutState = "COMPLETED";
            running = primary;
        } else if (breaker == Breaker.GOES_BACK) {
            primary = running;
        } else if (breaker == Breaker.GIVES_UP) {
            rolloutState = "FAILED";
        }
    }

    private Answer update(JsonNode request) {
        primary = request.get("taskDefinition").asString();
        desired = request.get("desiredCount").asInt();
        rolloutState = "IN_PROGRESS";
        steps = 0;
        return json(Map.of("service", Map.of("serviceName", request.get("service").asString())));
    }

    private String tagOf(String arn) {
        String plain = arn.substring(ARN.length());
        int index = Integer.parseInt(plain.substring(plain.indexOf(':') + 1)) - 1;
        String image =
                families.get(plain.substring(0, plain.indexOf(':')))
                        .get(index)
                        .get("containerDefinitions")
                        .get(0)
                        .get("image")
                        .asString();
        return image.substring(image.lastIndexOf(':') + 1);
    }

    private static Answer json(Map<String, ?> body) {
        return Answer.json(JSON.writeValueAsString(body));
    }
}
