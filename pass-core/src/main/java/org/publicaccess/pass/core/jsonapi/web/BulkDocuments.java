// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.Limits;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.write.BulkOperation;
import org.publicaccess.pass.core.jsonapi.write.BulkOperation.Subject;
import org.publicaccess.pass.core.jsonapi.write.LinkChange;
import tools.jackson.databind.JsonNode;

/** What the two bulk forms have in common. */
final class BulkDocuments {

    private final Limits limits;

    BulkDocuments(Limits limits) {
        this.limits = limits;
    }

    /** Parses each operation of an array with its pointer. */
    List<BulkOperation> parse(
            JsonNode array,
            String arrayPointer,
            BiFunction<JsonNode, String, BulkOperation> parser) {
        if (!array.isArray()) {
            throw invalid(arrayPointer, "An array of operations is expected");
        }
        if (array.size() > limits.maxOperations()) {
            throw JsonApiException.at(
                    arrayPointer,
                    ErrorCode.LIMIT_EXCEEDED,
                    "There are %d operations; %d are allowed."
                            .formatted(array.size(), limits.maxOperations()));
        }
        List<BulkOperation> operations = new ArrayList<>();
        for (JsonNode node : array) {
            String pointer = arrayPointer + "/" + operations.size();
            try {
                operations.add(parser.apply(node, pointer));
            } catch (JsonApiException e) {
                throw e.pointer() == null ? e.below(pointer) : e;
            }
        }
        return operations;
    }

    /** The change of a relationship that an operation's name stands for. */
    static LinkChange linkChange(String operation, Map<String, LinkChange> names, String pointer) {
        LinkChange change = names.get(operation);
        if (change == null) {
            throw unknownOperation(names.keySet(), pointer);
        }
        return change;
    }

    static JsonApiException unknownOperation(Iterable<String> known, String pointer) {
        return invalid(pointer + "/op", "Known operations are " + String.join(", ", known));
    }

    static BulkOperation link(
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

    static JsonApiException invalid(String pointer, String problem) {
        return JsonApiException.at(pointer, ErrorCode.INVALID_DOCUMENT, problem + ".");
    }
}
