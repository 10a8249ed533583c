// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A SWORD 3.0 service with ETags, digests and a staging area for segments. */
public final class SwordStandIn extends StandIn {

    /** The value of the header with which clients log in. */
    public static final String AUTHORIZATION = "Bearer sword-secret";

    private static final Pattern PARAMETER = Pattern.compile("([a-z_]+)=([^;]+)");
    private static final String OBJECT = "/sword/object/";
    private static final String STAGED = "/sword/staging/";

    private final List<SwordObject> objects = new ArrayList<>();
    private final Map<String, Staged> staging = new TreeMap<>();
    private int lastId;

    private record Staged(Map<String, String> wanted, Map<Integer, byte[]> segments) {
        int number(String name) {
            return Integer.parseInt(wanted.get(name));
        }
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     */
    public SwordStandIn(int port) {
        super(port);
    }

    /** The objects by now, in progress or not. */
    public synchronized List<SwordObject> objects() {
        return List.copyOf(objects);
    }

    /** The repository decides about an object. */
    public synchronized void decide(String id, String state, String description) {
        SwordObject object = byId(id).orElseThrow();
        object.state = state;
        object.description = description;
        object.change();
    }

    private Optional<SwordObject> byId(String id) {
        return objects.stream().filter(object -> object.id.equals(id)).findFirst();
    }

    @Override
    Reply answer(Request request) {
        if (!request.header("Authorization").equals(AUTHORIZATION)) {
            return error(401, "AuthenticationRequired");
        }
        if (request.body().length > 0 && !isDigestSound(request)) {
            return error(412, "DigestMismatch");
        }
        if (request.path().equals("/sword")) {
            return request.method().equals("POST") ? create(request) : Reply.json(200, service());
        }
        if (request.path().equals("/sword/staging")) {
            return stage(request);
        }
        if (request.path().startsWith(STAGED)) {
            return segment(request, request.path().substring(STAGED.length()));
        }
        return request.path().startsWith(OBJECT)
                ? byId(request.path().substring(OBJECT.length()))
                        .map(object -> object(request, object))
                        .orElse(error(404, "NotFound"))
                : error(404, "NotFound");
    }

    private static Reply error(int status, String type) {
        return Reply.json(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("@type", type)
                        .put("error", type)
                        .put("log", "the service refuses this: " + type));
    }

    private static boolean isDigestSound(Request request) {
        return request.header("Digest").equals("SHA-256=" + StoredFile.sha256(request.body()));
    }

    private JsonNode service() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@type", "ServiceDocument")
                .put("dc:title", "Stand-in")
                .put("version", "http://purl.org/net/sword/3.0")
                .put("acceptDeposits", true)
                .put("maxSegmentSize", 1_000_000)
                .put("staging", address() + "/sword/staging");
    }

    private static Map<String, String> disposition(Request request) {
        Map<String, String> parameters = new TreeMap<>();
        Matcher parameter = PARAMETER.matcher(request.header("Content-Disposition"));
        while (parameter.find()) {
            parameters.put(parameter.group(1), parameter.group(2).strip());
        }
        return parameters;
    }

    private Reply create(Request request) {
        if (!request.header("Content-Disposition").contains("metadata=true")) {
            return error(400, "BadRequest");
        }
        SwordObject object = new SwordObject("" + ++lastId, request.json(), request.header("Slug"));
        object.state = request.header("In-Progress").equals("true") ? "inProgress" : "inWorkflow";
        objects.add(object);
        return shown(201, object).with("Location", address() + OBJECT + object.id);
    }

    private Reply shown(int status, SwordObject object) {
        return Reply.json(status, object.status(address().toString())).with("ETag", object.tag());
    }

    private Reply object(Request request, SwordObject object) {
        if (request.method().equals("GET")) {
            return shown(200, object);
        }
        if (!request.header("If-Match").equals(object.tag())) {
            return error(412, "ETagNotMatched");
        }
        if (request.method().equals("DELETE")) {
            objects.remove(object);
            return Reply.empty(204);
        }
        if (!object.state.equals("inProgress")) {
            return error(405, "MethodNotAllowed");
        }
        Reply refusal = request.body().length == 0 ? null : append(request, object);
        if (refusal != null) {
            return refusal;
        }
        object.change();
        if (!request.header("In-Progress").equals("true")) {
            object.state = "inWorkflow";
            return Reply.empty(204).with("ETag", object.tag());
        }
        return shown(200, object);
    }

    private @org.jspecify.annotations.Nullable Reply append(Request request, SwordObject object) {
        if (!request.header("Content-Disposition").contains("by-reference=true")) {
            if (!request.header("Packaging").startsWith("http://purl.org/net/sword/3.0/package/")) {
                return error(415, "PackagingFormatNotAcceptable");
            }
            object.files.add(
                    new StoredFile(
                            Request.fileName(request.header("Content-Disposition")),
                            request.body(),
                            ""));
            return null;
        }
        JsonNode file = request.json().at("/byReferenceFiles/0");
        String address = file.path("@id").asString("");
        Staged staged = staging.get(address.substring(address.lastIndexOf('/') + 1));
        if (staged == null || staged.segments().size() != staged.number("segment_count")) {
            return error(400, "SegmentedUploadIncomplete");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        staged.segments().values().forEach(whole::writeBytes);
        if (!file.path("digest")
                .asString("")
                .equals("SHA-256=" + StoredFile.sha256(whole.toByteArray()))) {
            return error(412, "DigestMismatch");
        }
        String name = Request.fileName(file.path("contentDisposition").asString(""));
        object.files.add(new StoredFile(name, whole.toByteArray(), ""));
        return null;
    }

    private Reply stage(Request request) {
        String id = "staged-" + ++lastId;
        staging.put(id, new Staged(disposition(request), new TreeMap<>()));
        return Reply.empty(201).with("Location", address() + STAGED + id);
    }

    private Reply segment(Request request, String id) {
        Staged staged = staging.get(id);
        if (staged == null) {
            return error(404, "NotFound");
        }
        int number = Integer.parseInt(disposition(request).get("segment_number"));
        boolean last = number == staged.number("segment_count");
        int size = request.body().length;
        int full = staged.number("segment_size");
        if (number < 1 || number > staged.number("segment_count")) {
            return error(400, "SegmentLimitExceeded");
        }
        if (last ? size > full : size != full) {
            return error(400, "InvalidSegmentSize");
        }
        staged.segments().put(number, request.body());
        return Reply.empty(204);
    }
}
