// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.publicaccess.pass.deployer.StandIn.Answer;

/** SNS and RDS, which speak forms and XML. */
final class QueryStandIn {

    private final EcsStandIn ecs;
    private final List<String> messages = new ArrayList<>();
    private final List<String> snapshots = new ArrayList<>();
    private int deployerExitCode;
    private String deployedTag = "";
    private boolean hasSubscriber = true;
    private int looks;

    QueryStandIn(EcsStandIn ecs) {
        this.ecs = ecs;
    }

    static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** What the task that answers a message does: deploy this tag, or end with this exit code. */
    void subscriber(String tag, int exitCode) {
        deployedTag = tag;
        deployerExitCode = exitCode;
    }

    void noSubscriber() {
        hasSubscriber = false;
    }

    void snapshotExists(String name) {
        snapshots.add(name);
    }

    List<String> messages() {
        return messages;
    }

    List<String> snapshots() {
        return snapshots;
    }

    Answer answer(String action, String body) {
        Map<String, String> form = form(body);
        return switch (action) {
            case "Publish" -> publish(form.get("Message"));
            case "CreateDBSnapshot" -> create(form.get("DBSnapshotIdentifier"));
            case "DescribeDBSnapshots" -> describe(form.get("DBSnapshotIdentifier"));
            default ->
                    Answer.xmlError(400, "InvalidAction", "The stand-in does not know " + action);
        };
    }

    private Answer publish(String message) {
        messages.add(message);
        if (hasSubscriber) {
            String request = message.replaceAll(".*\"request\":\"([^\"]*)\".*", "$1");
            ecs.answerRequest(request, deployerExitCode, deployedTag);
        }
        return Answer.xml(
                "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>");
    }

    private Answer create(String name) {
        if (snapshots.contains(name)) {
            return Answer.xmlError(
                    400, "DBSnapshotAlreadyExists", "Cannot create the snapshot: it exists.");
        }
        snapshots.add(name);
        return snapshot("CreateDBSnapshot", "<DBSnapshot>%s</DBSnapshot>", name, "creating");
    }

    private Answer describe(String name) {
        String status = ++looks < 2 ? "creating" : "available";
        return snapshot(
                "DescribeDBSnapshots",
                "<DBSnapshots><DBSnapshot>%s</DBSnapshot></DBSnapshots>",
                name,
                status);
    }

    private static Answer snapshot(String action, String frame, String name, String status) {
        String fields =
                "<DBSnapshotIdentifier>%s</DBSnapshotIdentifier><Status>%s</Status>"
                        .formatted(name, status);
        return Answer.xml(
                "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>"
                        .formatted(action, frame.formatted(fields)));
    }
}
