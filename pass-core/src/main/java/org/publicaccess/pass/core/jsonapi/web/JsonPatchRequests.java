// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.write.BulkOperation;
import org.publicaccess.pass.core.jsonapi.write.BulkOperation.Subject;
import org.publicaccess.pass.core.jsonapi.write.LinkChange;
import org.publicaccess.pass.core.jsonapi.write.RequestDocuments;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON-Patch extension: an array of {@code add}, {@code replace} and {@code remove} with
 * paths.
 */
final class JsonPatchRequests {

    private static final Map<String, LinkChange> LINK_CHANGES =
            new TreeMap<>(
                    Map.of(
                            "add",
                            LinkChange.ADD,
                            "replace",
                            LinkChange.REPLACE,
                            "remove",
                            LinkChange.REMOVE));

    private final PathParser paths;
    private final RequestDocuments documents;
    private final BulkDocuments bulk;

    JsonPatchRequests(PathParser paths, RequestDocuments documents, BulkDocuments bulk) {
        this.paths = paths;
        this.documents = documents;
        this.bulk = bulk;
    }

    List<BulkOperation> parse(byte[] body) {
        return bulk.parse(documents.tree(body), "", this::operation);
    }

    private BulkOperation operation(JsonNode node, String pointer) {
        String operation = node.path("op").asString("");
        // A path may end in "-", the place after the last element of a collection.
        Target target = paths.parse(node.path("path").asString("").replaceFirst("/-$", ""));
        JsonNode value = node.path("value");
        return switch (target) {
            case Target.Linkage(Place.Single owner, Relationship relationship) -> {
                LinkChange change = BulkDocuments.linkChange(operation, LINK_CHANGES, pointer);
                yield BulkDocuments.link(
                        new Subject.Stored(owner), relationship, change, value, node, pointer);
            }
            case Target.Resources(Place.Single single) -> single(operation, single, value, pointer);
            case Target.Resources(Place place) -> {
                if (!operation.equals("add")) {
                    throw BulkDocuments.invalid(
                            pointer + "/op", "At a collection, only add is possible");
                }
                yield new BulkOperation.Add(place, value, pointer + "/value");
            }
        };
    }

    private static BulkOperation single(
            String operation, Place.Single single, JsonNode value, String pointer) {
        return switch (operation) {
            case "add" -> new BulkOperation.Add(single.of(), value, pointer + "/value");
            case "replace" ->
                    new BulkOperation.Update(new Subject.Stored(single), value, pointer + "/value");
            case "remove" -> new BulkOperation.Remove(single, pointer);
            default -> throw BulkDocuments.unknownOperation(LINK_CHANGES.keySet(), pointer);
        };
    }
}
