// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
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
 * Reads the Atomic Operations extension: {@code add}, {@code update} and {@code remove} with {@code
 * ref} or {@code href}.
 */
final class AtomicRequests {

    private static final String OPERATIONS = "atomic:operations";
    private static final Map<String, LinkChange> LINK_CHANGES =
            new TreeMap<>(
                    Map.of(
                            "add",
                            LinkChange.ADD,
                            "update",
                            LinkChange.REPLACE,
                            "remove",
                            LinkChange.REMOVE));

    private final ResourceTypes types;
    private final PathParser paths;
    private final RequestDocuments documents;
    private final BulkDocuments bulk;

    AtomicRequests(
            ResourceTypes types, PathParser paths, RequestDocuments documents, BulkDocuments bulk) {
        this.types = types;
        this.paths = paths;
        this.documents = documents;
        this.bulk = bulk;
    }

    List<BulkOperation> parse(byte[] body) {
        return bulk.parse(documents.tree(body).path(OPERATIONS), "/" + OPERATIONS, this::operation);
    }

    private BulkOperation operation(JsonNode node, String pointer) {
        String operation = node.path("op").asString("");
        Optional<Target> href =
                Optional.ofNullable(node.get("href"))
                        .map(value -> href(value.asString(""), pointer));
        JsonNode ref = node.path("ref");
        if (href.isPresent()
                && href.get()
                        instanceof Target.Linkage(Place.Single owner, Relationship relationship)) {
            return link(operation, new Subject.Stored(owner), relationship, node, pointer);
        }
        if (ref.has("relationship")) {
            return link(
                    operation,
                    subject(ref, pointer + "/ref"),
                    relationship(ref, pointer),
                    node,
                    pointer);
        }
        JsonNode data = node.path("data");
        JsonNode identified = ref.isObject() ? ref : data;
        String where = pointer + (ref.isObject() ? "/ref" : "/data");
        return switch (operation) {
            case "add" ->
                    new BulkOperation.Add(addTo(href, data, pointer), data, pointer + "/data");
            case "update" -> {
                Subject subject =
                        href.isPresent() ? single(href.get(), pointer) : subject(identified, where);
                yield new BulkOperation.Update(subject, data, pointer + "/data");
            }
            case "remove" -> {
                Subject subject =
                        href.isPresent() ? single(href.get(), pointer) : subject(identified, where);
                yield new BulkOperation.Remove(subject, pointer);
            }
            default -> throw BulkDocuments.unknownOperation(LINK_CHANGES.keySet(), pointer);
        };
    }

    private static BulkOperation link(
            String operation,
            Subject subject,
            Relationship relationship,
            JsonNode node,
            String pointer) {
        LinkChange change = BulkDocuments.linkChange(operation, LINK_CHANGES, pointer);
        return BulkDocuments.link(subject, relationship, change, node.path("data"), node, pointer);
    }

    private Relationship relationship(JsonNode ref, String pointer) {
        ResourceType type = type(ref, pointer + "/ref");
        String name = ref.path("relationship").asString("");
        return type.relationship(name)
                .orElseThrow(
                        () ->
                                BulkDocuments.invalid(
                                        pointer + "/ref/relationship",
                                        "%s has no relationship \"%s\""
                                                .formatted(type.name(), name)));
    }

    private Place addTo(Optional<Target> href, JsonNode data, String pointer) {
        boolean isCollection =
                href.isPresent()
                        && href.get() instanceof Target.Resources(Place place)
                        && !(place instanceof Place.Single);
        if (href.isPresent() && !isCollection) {
            throw BulkDocuments.invalid(
                    pointer + "/href", "The address of a collection is expected");
        }
        return isCollection
                ? ((Target.Resources) href.get()).place()
                : new Place.Collection(type(data, pointer + "/data"));
    }

    /** An address may be absolute or a path, with or without {@code /data}. */
    private Target href(String href, String pointer) {
        String path =
                href.replaceFirst("^https?://[^/]*", "").replaceFirst("^(/.*?)?/data(?=/)", "");
        try {
            return paths.parse(path);
        } catch (JsonApiException e) {
            throw e.below(pointer + "/href");
        }
    }

    private static Subject.Stored single(Target target, String pointer) {
        if (target instanceof Target.Resources(Place.Single single)) {
            return new Subject.Stored(single);
        }
        throw BulkDocuments.invalid(pointer + "/href", "The address of one resource is expected");
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
            long id = Ids.parse(identifier.path("id").asString(""));
            return new Subject.Stored(new Place.Single(new Place.Collection(type), id));
        } catch (JsonApiException e) {
            throw e.below(pointer + "/id");
        }
    }

    private ResourceType type(JsonNode identifier, String pointer) {
        String name = identifier.path("type").asString("");
        return types.find(name)
                .orElseThrow(
                        () ->
                                BulkDocuments.invalid(
                                        pointer + "/type",
                                        "There is no resource type \"%s\"".formatted(name)));
    }
}
