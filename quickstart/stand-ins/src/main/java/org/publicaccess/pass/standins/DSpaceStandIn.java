// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.publicaccess.pass.standins.DSpaceItem.Place;
import org.publicaccess.pass.standins.Request.Upload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** DSpace 7 to 9 with one collection and one account (public REST contract). */
public final class DSpaceStandIn extends StandIn {

    /** The account and its password. */
    public static final String USER = "pass@example.edu";

    public static final String PASSWORD = "dspace-secret";

    /** The collection. */
    public static final String HANDLE = "10673/11";

    private static final String COLLECTION = "1c11f3f1-ba1f-4f36-908a-3f1ea9a557eb";
    private static final String API = "/server/api";

    private final DSpaceForms forms = new DSpaceForms();
    private final DSpaceLogin login = new DSpaceLogin(USER, PASSWORD);
    private final List<DSpaceItem> items = new ArrayList<>();
    private final boolean reviewing;
    private int lastId = 100;

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     * @param reviewing whether curators look at items before they are archived
     */
    public DSpaceStandIn(int port, boolean reviewing) {
        super(port);
        this.reviewing = reviewing;
    }

    /** The items by now, drafts included. */
    public synchronized List<DSpaceItem> items() {
        return List.copyOf(items);
    }

    /** The items that are somewhere. */
    public synchronized List<DSpaceItem> items(Place place) {
        return items.stream().filter(item -> item.place == place).toList();
    }

    /** A curator takes an item in. */
    public synchronized void approve(String item) {
        byUuid(item).orElseThrow().place = Place.ARCHIVE;
    }

    /** A curator sends an item back. */
    public synchronized void reject(String uuid, String reason) {
        DSpaceItem item = byUuid(uuid).orElseThrow();
        item.place = Place.WORKSPACE;
        item.id = ++lastId;
        item.metadata
                .computeIfAbsent("dc.description.provenance", _ -> new ArrayList<>())
                .add(
                        "Rejected by Ada Curator (ada@example.edu), reason: %s on 2026-11-21T10:00:00Z (GMT)"
                                .formatted(reason));
    }

    /** Another account begins a draft, which is none of PASS's business. */
    public synchronized String draftOfSomebodyElse(String title) {
        DSpaceItem item = new DSpaceItem(++lastId, "somebody-else");
        item.metadata.put("dc.title", List.of(title));
        items.add(item);
        return item.uuid;
    }

    /** Every login runs out. */
    public synchronized void expireLogins() {
        login.expire();
    }

    /** Every CSRF token is void. */
    public synchronized void changeCsrfTokens() {
        login.changeCsrf();
    }

    /** The submission form loses a field. */
    public synchronized void removeField(String field) {
        forms.remove(field);
    }

    @Override
    Reply answer(Request request) {
        if (!request.path().startsWith(API)) {
            return Reply.refusal(404, "Not found");
        }
        return login.before(request)
                .orElseGet(() -> route(request, request.path().substring(API.length())));
    }

    private Reply route(Request request, String path) {
        String[] parts = path.substring(1).split("/", -1);
        return switch (parts[0] + "/" + (parts.length > 1 ? parts[1] : "")) {
            case "authn/status" -> status();
            case "core/collections" -> parts[2].equals(COLLECTION) ? ok(collection()) : missing();
            case "core/items" -> item(request, parts);
            case "core/bundles" -> bitstream(request, parts[2]);
            case "discover/search" -> search(request);
            case "config/submissiondefinitions" ->
                    parts[2].equals("search")
                            ? ok(DSpaceForms.definition())
                            : ok(forms.sectionList(address() + API));
            case "config/submissionforms" -> ok(forms.form(parts[2]));
            case "submission/workspaceitems" -> inProgress(request, parts, Place.WORKSPACE);
            case "workflow/workflowitems" ->
                    request.method().equals("POST")
                            ? handIn(request.text())
                            : inProgress(request, parts, Place.WORKFLOW);
            default -> missing();
        };
    }

    private static Reply ok(JsonNode body) {
        return Reply.json(200, body);
    }

    private static Reply missing() {
        return Reply.refusal(404, "Not found");
    }

    private Reply status() {
        ObjectNode status = JsonNodeFactory.instance.objectNode().put("authenticated", true);
        status.putObject("_links")
                .putObject("eperson")
                .put("href", address() + API + "/eperson/epersons/" + DSpaceLogin.EPERSON);
        return ok(status);
    }

    private static ObjectNode collection() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("uuid", COLLECTION)
                .put("handle", HANDLE)
                .put("type", "collection");
    }

    private Reply search(Request request) {
        String query = request.query().getOrDefault("query", "");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode hits =
                answer.putObject("_embedded")
                        .putObject("searchResult")
                        .putObject("_embedded")
                        .putArray("objects");
        if (request.query().getOrDefault("dsoType", "").equals("COLLECTION")) {
            if (query.contains(HANDLE)) {
                hits.addObject().putObject("_embedded").set("indexableObject", collection());
            }
        } else {
            items.stream()
                    .filter(item -> item.place == Place.ARCHIVE)
                    .filter(
                            item ->
                                    item.metadata.values().stream()
                                            .flatMap(List::stream)
                                            .anyMatch(query::contains))
                    .forEach(
                            item ->
                                    hits.addObject()
                                            .putObject("_embedded")
                                            .set("indexableObject", item.item()));
        }
        return ok(answer);
    }

    private Optional<DSpaceItem> byUuid(String uuid) {
        return first(item -> item.uuid.equals(uuid));
    }

    private Optional<DSpaceItem> first(Predicate<DSpaceItem> condition) {
        return items.stream().filter(condition).findFirst();
    }

    private Reply item(Request request, String[] parts) {
        Optional<DSpaceItem> item = byUuid(parts[2]);
        if (item.isEmpty()) {
            return missing();
        }
        if (parts.length == 4 && request.method().equals("POST")) {
            String name = request.json().path("name").asString("");
            return Reply.json(
                    201,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("uuid", item.get().uuid + "_" + name));
        }
        return ok(item.get().item());
    }

    private Reply bitstream(Request request, String bundle) {
        String[] names = bundle.split("_", 2);
        Optional<DSpaceItem> item = byUuid(names[0]);
        item.ifPresent(found -> add(found, request.upload(), names[1]));
        return item.isPresent() ? Reply.empty(201) : missing();
    }

    private static void add(DSpaceItem item, Upload upload, String bundle) {
        item.files.add(
                new DSpaceItem.File(new StoredFile(upload.name(), upload.content(), bundle)));
    }

    private Reply inProgress(Request request, String[] parts, Place place) {
        if (parts.length == 2) {
            return create(request);
        }
        if (parts[2].equals("search")) {
            return parts[3].equals("item")
                    ? byItem(request.query().getOrDefault("uuid", ""), place)
                    : bySubmitter(request, place, parts[1]);
        }
        Optional<DSpaceItem> found =
                first(item -> item.place == place && parts[2].equals("" + item.id));
        if (found.isEmpty()) {
            return missing();
        }
        if (!found.get().submitter.equals(DSpaceLogin.EPERSON)) {
            return Reply.refusal(403, "Access is denied");
        }
        return parts.length == 4 ? ok(found.get().item()) : change(request, found.get());
    }

    private Reply create(Request request) {
        if (!COLLECTION.equals(request.query().get("owningCollection"))) {
            return Reply.refusal(422, "The collection does not exist");
        }
        DSpaceItem item = new DSpaceItem(++lastId, DSpaceLogin.EPERSON);
        add(item, request.upload(), "ORIGINAL");
        items.add(item);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("_embedded").putArray("workspaceitems").add(item.inProgress(forms));
        return ok(answer);
    }

    private Reply byItem(String uuid, Place place) {
        return byUuid(uuid)
                .filter(item -> item.place == place)
                .map(item -> ok(item.inProgress(forms)))
                .orElse(Reply.empty(204));
    }

    private Reply bySubmitter(Request request, Place place, String embedded) {
        List<DSpaceItem> own =
                items.stream()
                        .filter(item -> item.place == place)
                        .filter(item -> item.submitter.equals(request.query().get("uuid")))
                        .toList();
        int size = Integer.parseInt(request.query().getOrDefault("size", "20"));
        int page = Integer.parseInt(request.query().getOrDefault("page", "0"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode shown = answer.putObject("_embedded").putArray(embedded);
        own.stream()
                .skip((long) page * size)
                .limit(size)
                .forEach(item -> shown.add(item.inProgress(forms)));
        answer.putObject("page").put("totalPages", (own.size() + size - 1) / size);
        return ok(answer);
    }

    private Reply change(Request request, DSpaceItem item) {
        return switch (request.method()) {
            case "POST" -> {
                add(item, request.upload(), "ORIGINAL");
                yield Reply.json(201, item.inProgress(forms));
            }
            case "PATCH" -> {
                String problem = new DSpacePatch(forms, item).apply(request.json());
                yield problem.isEmpty() ? ok(item.inProgress(forms)) : Reply.refusal(422, problem);
            }
            case "DELETE" -> {
                items.remove(item);
                yield Reply.empty(204);
            }
            default -> ok(item.inProgress(forms));
        };
    }

    private Reply handIn(String uri) {
        String id = uri.strip().substring(uri.strip().lastIndexOf('/') + 1);
        Optional<DSpaceItem> draft =
                first(item -> item.place == Place.WORKSPACE && id.equals("" + item.id));
        if (draft.isEmpty()) {
            return Reply.refusal(422, "There is no workspace item " + id);
        }
        DSpaceItem item = draft.get();
        List<String> missing =
                DSpaceForms.MANDATORY.stream()
                        .filter(field -> item.values(field).isEmpty())
                        .sorted()
                        .toList();
        if (!missing.isEmpty() || item.originals().isEmpty() || !item.licensed) {
            return Reply.refusal(
                    422,
                    "The submission is not complete: fields %s, files %d, licence %s"
                            .formatted(missing, item.originals().size(), item.licensed));
        }
        item.place = reviewing ? Place.WORKFLOW : Place.ARCHIVE;
        item.metadata.putIfAbsent(
                "dc.identifier.uri",
                List.of("http://hdl.handle.net/" + HANDLE + UUID.randomUUID()));
        return Reply.json(201, item.inProgress(forms));
    }
}
