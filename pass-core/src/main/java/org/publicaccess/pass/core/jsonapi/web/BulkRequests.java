// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.Limits;
import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.write.BulkOperation;
import org.publicaccess.pass.core.jsonapi.write.BulkOperation.Subject;
import org.publicaccess.pass.core.jsonapi.write.Ids;
import org.publicaccess.pass.core.jsonapi.write.LinkChange;
import org.publicaccess.pass.core.jsonapi.write.RequestDocuments;
import tools.jackson.databind.JsonNode;

/**
 * Reads the two bulk forms: the JSON-Patch extension and the Atomic Operations extension of
 * JSON:API.
 */
final class BulkRequests {

    private static final String OPERATIONS = "atomic:operations";

    private final ResourceTypes types;
    private final PathParser paths;
    private final RequestDocuments documents;
    private final Limits limits;

    BulkRequests(ResourceTypes types, PathParser paths, RequestDocuments documents, Limits limits) {
        this.types = types;
        this.paths = paths;
        this.documents = documents;
        this.limits = limits;
    }

    /** An array of {@code add}, {@code replace} and {@code remove} with paths. */
    List<BulkOperation> jsonPatch(byte[] body) {
        JsonNode array = documents.tree(body);
        List<BulkOperation> operations = new ArrayList<>();
        for (JsonNode node : checked(array, "")) {
            String pointer = "/" + operations.size();
            operations.add(placed(pointer, () -> patch(node, pointer)));
        }
        return operations;
    }

    /** An object with {@code atomic:operations}. */
    List<BulkOperation> atomic(byte[] body) {
        JsonNode array = documents.tree(body).path(OPERATIONS);
        List<BulkOperation> operations = new ArrayList<>();
        for (JsonNode node : checked(array, "/" + OPERATIONS)) {
            String pointer = "/" + OPERATIONS + "/" + operations.size();
            operations.add(placed(pointer, () -> atomic(node, pointer)));
        }
        return operations;
    }

    private JsonNode checked(JsonNode array, String pointer) {
        if (!array.isArray()) {
            throw invalid(pointer, "An array of operations is expected");
        }
        if (array.size() > limits.maxOperations()) {
            throw JsonApiException.at(
                    pointer,
                    ErrorCode.LIMIT_EXCEEDED,
                    "There are %d operations; %d are allowed."
                            .formatted(array.size(), limits.maxOperations()));
        }
        return array;
    }

    private interface Parse {
        BulkOperation operation();
    }

    private static BulkOperation placed(String pointer, Parse parse) {
        try {
            return parse.operation();
        } catch (JsonApiException e) {
            throw e.pointer() == null ? e.below(pointer) : e;
        }
    }

    private BulkOperation patch(JsonNode node, String pointer) {
        String operation = node.path("op").asString("");
        Target target = paths.parse(node.path("path").asString("").replaceFirst("/-$", ""));
        JsonNode value = node.path("value");
        return switch (target) {
            case Target.Linkage(Place.Single owner, Relationship relationship) ->
                    link(
                            new Subject.Stored(owner),
                            relationship,
                            patchLinkChange(operation, pointer),
                            value,
                            node,
                            pointer);
            case Target.Resources(Place.Single single) ->
                    switch (operation) {
                        case "replace" ->
                                new BulkOperation.Update(
                                        new Subject.Stored(single), value, pointer + "/value");
                        case "remove" ->
                                new BulkOperation.Remove(new Subject.Stored(single), pointer);
                        case "add" -> new BulkOperation.Add(single.of(), value, pointer + "/value");
                        default ->
                                throw invalid(
                                        pointer + "/op",
                                        "Known operations are add, replace and remove");
                    };
            case Target.Resources(Place place) -> {
                if (!operation.equals("add")) {
                    throw invalid(pointer + "/op", "At a collection, only add is possible");
                }
                yield new BulkOperation.Add(place, value, pointer + "/value");
            }
        };
    }

    private static LinkChange patchLinkChange(String operation, String pointer) {
        return switch (operation) {
            case "add" -> LinkChange.ADD;
            case "replace" -> LinkChange.REPLACE;
            case "remove" -> LinkChange.REMOVE;
            default ->
                    throw invalid(pointer + "/op", "Known operations are add, replace and remove");
        };
    }

    private BulkOperation atomic(JsonNode node, String pointer) {
        String operation = node.path("op").asString("");
        Optional<Target> href =
                Optional.ofNullable(node.get("href"))
                        .map(value -> href(value.asString(""), pointer));
        JsonNode ref = node.path("ref");
        if (href.isPresent()
                && href.get()
                        instanceof Target.Linkage(Place.Single owner, Relationship relationship)) {
            return link(
                    new Subject.Stored(owner),
                    relationship,
                    atomicLinkChange(operation, pointer),
                    node.path("data"),
                    node,
                    pointer);
        }
        if (ref.has("relationship")) {
            ResourceType type = type(ref, pointer + "/ref");
            String name = ref.path("relationship").asString("");
            Relationship relationship =
                    type.relationship(name)
                            .orElseThrow(
                                    () ->
                                            invalid(
                                                    pointer + "/ref/relationship",
                                                    "%s has no relationship \"%s\""
                                                            .formatted(type.name(), name)));
            return link(
                    subject(ref, pointer + "/ref"),
                    relationship,
                    atomicLinkChange(operation, pointer),
                    node.path("data"),
                    node,
                    pointer);
        }
        JsonNode identified = ref.isObject() ? ref : node.path("data");
        String where = pointer + (ref.isObject() ? "/ref" : "/data");
        return switch (operation) {
            case "add" ->
                    new BulkOperation.Add(
                            addTo(href, node.path("data"), pointer),
                            node.path("data"),
                            pointer + "/data");
            case "update" ->
                    new BulkOperation.Update(
                            href.<Subject>map(target -> hrefSubject(target, pointer))
                                    .orElseGet(() -> subject(identified, where)),
                            node.path("data"),
                            pointer + "/data");
            case "remove" ->
                    new BulkOperation.Remove(
                            href.<Subject>map(target -> hrefSubject(target, pointer))
                                    .orElseGet(() -> subject(identified, where)),
                            pointer);
            default ->
                    throw invalid(pointer + "/op", "Known operations are add, update and remove");
        };
    }

    private static LinkChange atomicLinkChange(String operation, String pointer) {
        return switch (operation) {
            case "add" -> LinkChange.ADD;
            case "update" -> LinkChange.REPLACE;
            case "remove" -> LinkChange.REMOVE;
            default ->
                    throw invalid(pointer + "/op", "Known operations are add, update and remove");
        };
    }

    private Place addTo(Optional<Target> href, JsonNode data, String pointer) {
        if (href.isPresent()
                && href.get() instanceof Target.Resources(Place place)
                && !(place instanceof Place.Single)) {
            return place;
        }
        return new Place.Collection(type(data, pointer + "/data"));
    }

    private Target href(String href, String pointer) {
        String path =
                href.replaceFirst("^https?://[^/]*", "").replaceFirst("^(/.*?)?/data(?=/)", "");
        try {
            return paths.parse(path);
        } catch (JsonApiException e) {
            throw e.below(pointer + "/href");
        }
    }

    private static Subject.Stored hrefSubject(Target target, String pointer) {
        if (target instanceof Target.Resources(Place.Single single)) {
            return new Subject.Stored(single);
        }
        throw invalid(pointer + "/href", "The address of one resource is expected");
    }

    private Subject subject(JsonNode identifier, String pointer) {
        if (identifier.has("lid") && !identifier.has("id")) {
            return new Subject.Local(
                    type(identifier, pointer).name(), identifier.path("lid").asString(""));
        }
        return stored(identifier, pointer);
    }

    private Subject.Stored stored(JsonNode identifier, String pointer) {
        ResourceType type = type(identifier, pointer);
        try {
            return new Subject.Stored(
                    new Place.Single(
                            new Place.Collection(type),
                            Ids.parse(identifier.path("id").asString(""))));
        } catch (JsonApiException e) {
            throw e.below(pointer + "/id");
        }
    }

    private ResourceType type(JsonNode identifier, String pointer) {
        String name = identifier.path("type").asString("");
        return types.find(name)
                .orElseThrow(
                        () ->
                                invalid(
                                        pointer + "/type",
                                        "There is no resource type \"%s\"".formatted(name)));
    }

    private static BulkOperation link(
            Subject subject,
            Relationship relationship,
            LinkChange change,
            JsonNode data,
            JsonNode node,
            String pointer) {
        Optional<JsonNode> version =
                Optional.ofNullable(node.path("meta").get("version"))
                        .or(
                                () ->
                                        Optional.ofNullable(
                                                node.path("ref").path("meta").get("version")));
        return new BulkOperation.Link(subject, relationship, change, data, version, pointer);
    }

    private static JsonApiException invalid(String pointer, String problem) {
        return JsonApiException.at(pointer, ErrorCode.INVALID_DOCUMENT, problem + ".");
    }
}
