// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** InvenioRDM with one account and one community (its REST API reference). */
public final class InvenioRdmStandIn extends StandIn {

    /** The account's token. */
    public static final String TOKEN = "invenio-secret";

    /** The community's slug. */
    public static final String COMMUNITY = "papers";

    private static final String COMMUNITY_ID = "7fe3c2f9-1b3c-4c0b-9d1a-3d3ba3a7d3f5";
    private static final String OWNER = "1";
    private static final Pattern PATH =
            Pattern.compile("/api/records/([^/]+)(/draft)?(?:/(files|review|actions)(?:/(.+))?)?");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final List<InvenioRecord> records = new ArrayList<>();
    private int lastId;
    private boolean slowIndex;
    private String token = TOKEN;

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     */
    public InvenioRdmStandIn(int port) {
        super(port);
    }

    /** The records by now, drafts included. */
    public synchronized List<InvenioRecord> records() {
        return List.copyOf(records);
    }

    /** Somebody else begins a draft, or the account itself does by hand. */
    public synchronized String draftByHand(String title) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("metadata").put("title", title);
        InvenioRecord record = new InvenioRecord("hand-" + ++lastId, OWNER, body);
        record.indexed = true;
        records.add(record);
        return record.id;
    }

    /** Whether new drafts are found by a search only after {@link #refreshIndex}. */
    public synchronized void setSlowIndex(boolean slow) {
        slowIndex = slow;
    }

    /** From now on every draft is found by a search. */
    public synchronized void refreshIndex() {
        records.forEach(record -> record.indexed = true);
    }

    /** The token is void. */
    public synchronized void revokeToken() {
        token = "another";
    }

    /** The token holds again. */
    public synchronized void restoreToken() {
        token = TOKEN;
    }

    /** A curator takes a record into the community. */
    public synchronized void accept(String id) {
        InvenioRecord record = byId(id).orElseThrow();
        record.review = "accepted";
        record.published = true;
    }

    /** A curator declines a record. */
    public synchronized void decline(String id, String comment) {
        InvenioRecord record = byId(id).orElseThrow();
        record.review = "declined";
        record.comments.add(comment);
    }

    @Override
    Reply answer(Request request) {
        if (!request.path().startsWith("/api/")) {
            return Reply.refusal(404, "Not found");
        }
        if (!request.header("Authorization").equals("Bearer " + token)) {
            return Reply.refusal(401, "The server could not verify that you are authorized");
        }
        if (request.path().equals("/api/records") && request.method().equals("POST")) {
            return create(request);
        }
        if (request.path().equals("/api/user/records")) {
            return search(request.query().getOrDefault("q", ""));
        }
        if (request.path().startsWith("/api/communities/")) {
            return community(request.path());
        }
        if (request.path().startsWith("/api/requests/")) {
            return timeline(request.path());
        }
        Matcher path = PATH.matcher(request.path());
        Optional<InvenioRecord> record = path.matches() ? byId(path.group(1)) : Optional.empty();
        return record.map(found -> route(request, path, found)).orElse(missing());
    }

    private static Reply missing() {
        return Reply.refusal(404, "The persistent identifier does not exist.");
    }

    private Optional<InvenioRecord> byId(String id) {
        return records.stream().filter(record -> record.id.equals(id)).findFirst();
    }

    private Reply create(Request request) {
        JsonNode body = request.json();
        InvenioRecord record =
                new InvenioRecord("rec-" + ++lastId, OWNER, (ObjectNode) body.deepCopy());
        record.indexed = !slowIndex;
        records.add(record);
        ObjectNode answer = record.json(address().toString());
        List<InvenioSchema.Problem> problems = InvenioSchema.check(body, LocalDate.now());
        if (!problems.isEmpty()) {
            answer.set("errors", errors(problems));
        }
        return Reply.json(201, answer);
    }

    private static ArrayNode errors(List<InvenioSchema.Problem> problems) {
        ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        for (InvenioSchema.Problem problem : problems) {
            errors.addObject()
                    .put("field", problem.field())
                    .putArray("messages")
                    .add(problem.message());
        }
        return errors;
    }

    private Reply search(String query) {
        Matcher quoted = QUOTED.matcher(query);
        String wanted = quoted.find() ? quoted.group(1) : "";
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode hits = answer.putObject("hits").putArray("hits");
        records.stream()
                .filter(record -> record.indexed)
                .filter(
                        record ->
                                record.body
                                        .path("metadata")
                                        .path("identifiers")
                                        .toString()
                                        .contains(wanted))
                .forEach(record -> hits.add(record.json(address().toString())));
        return Reply.json(200, answer);
    }

    private static Reply community(String path) {
        return path.endsWith("/" + COMMUNITY) || path.endsWith("/" + COMMUNITY_ID)
                ? Reply.json(
                        200,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("id", COMMUNITY_ID)
                                .put("slug", COMMUNITY))
                : missing();
    }

    private Reply timeline(String path) {
        return records.stream()
                .filter(record -> path.equals("/api/requests/" + record.requestId() + "/timeline"))
                .findFirst()
                .map(record -> Reply.json(200, record.timeline()))
                .orElse(missing());
    }

    private Reply route(Request request, Matcher path, InvenioRecord record) {
        boolean draft = path.group(2) != null;
        if (draft == record.published) {
            return missing();
        }
        String rest = path.group(4) == null ? "" : path.group(4);
        return switch (path.group(3) == null ? "" : path.group(3)) {
            case "files" -> files(request, record, rest);
            case "review" -> review(request, record);
            case "actions" -> action(record, rest);
            default -> {
                if (request.method().equals("DELETE")) {
                    records.remove(record);
                    yield Reply.empty(204);
                }
                yield Reply.json(200, record.json(address().toString()));
            }
        };
    }

    private static Reply files(Request request, InvenioRecord record, String rest) {
        if (record.review.equals("submitted")) {
            return Reply.refusal(403, "Files of a record under review cannot be changed");
        }
        if (rest.isEmpty()) {
            request.json()
                    .forEach(
                            entry -> record.files.put(entry.path("key").asString(""), new byte[0]));
            return Reply.json(201, JsonNodeFactory.instance.objectNode());
        }
        int slash = rest.lastIndexOf('/');
        String name = rest.substring(0, Math.max(0, slash));
        if (!record.files.containsKey(name)) {
            return missing();
        }
        if (rest.endsWith("/content")) {
            record.files.put(name, request.body());
        } else {
            record.committed.remove(name);
            record.committed.add(name);
        }
        return Reply.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("key", name)
                        .put("size", record.files.get(name).length));
    }

    private static Reply review(Request request, InvenioRecord record) {
        if (request.method().equals("PUT")) {
            if (record.review.equals("submitted")) {
                return Reply.refusal(400, "You cannot update a review that is open");
            }
            record.community = request.json().at("/receiver/community").asString("");
            if (!record.community.equals(COMMUNITY_ID)) {
                return Reply.refusal(400, "The receiver does not exist");
            }
            record.review = "created";
        }
        return record.review.isEmpty() ? missing() : Reply.json(200, record.reviewJson());
    }

    private Reply action(InvenioRecord record, String action) {
        List<InvenioSchema.Problem> problems = InvenioSchema.check(record.body, LocalDate.now());
        if (record.committed.isEmpty() || record.committed.size() != record.files.size()) {
            problems.add(
                    new InvenioSchema.Problem(
                            "files.enabled",
                            "Missing uploaded files. To disable files for this record please mark it as metadata-only."));
        }
        if (!problems.isEmpty()) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.put("status", 400).put("message", "A validation error occurred.");
            answer.set("errors", errors(problems));
            return Reply.json(400, answer);
        }
        if (action.equals("publish")) {
            record.published = true;
            return Reply.json(202, record.json(address().toString()));
        }
        if (!action.equals("submit-review") || !record.review.equals("created")) {
            return Reply.refusal(400, "There is no review to submit");
        }
        record.review = "submitted";
        return Reply.json(202, record.reviewJson());
    }
}
