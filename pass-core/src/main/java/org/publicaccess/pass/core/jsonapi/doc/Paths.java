// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.doc;

import java.util.Locale;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The paths below {@code /data}. */
final class Paths {

    private static final String MEDIA_TYPE = "application/vnd.api+json";

    private final JsonMapper json;
    private final ResourceTypes types;
    private final Schemas schemas;
    private final ObjectNode paths;

    Paths(JsonMapper json, ResourceTypes types, Schemas schemas, ObjectNode paths) {
        this.json = json;
        this.types = types;
        this.schemas = schemas;
        this.paths = paths;
    }

    void add(ResourceType type) {
        String name = Schemas.name(type);
        ObjectNode collection = paths.putObject("/data/" + type.name());
        ObjectNode list = operation(collection, "get", type, "list" + name, "Read a list");
        parameters(
                list,
                "filter",
                "sort",
                "include",
                "fields",
                "pageNumber",
                "pageSize",
                "pageOffset",
                "pageLimit",
                "pageTotals",
                "pageFirst",
                "pageLast",
                "pageAfter",
                "pageBefore");
        answer(list, "200", "The list", name + "ListDocument");
        ObjectNode single = paths.putObject("/data/" + type.name() + "/{id}");
        single.putArray("parameters").add(parameter("id"));
        ObjectNode read = operation(single, "get", type, "read" + name, "Read one");
        parameters(read, "include", "fields", "ifNoneMatch");
        answer(read, "200", "The resource", name + "Document");
        read.withObjectProperty("responses").putObject("304").put("description", "Unchanged");
        errors(read, "404");
        if (!type.readOnly()) {
            addWrites(type, name, collection, single);
        }
        type.relationships().values().forEach(relationship -> add(type, relationship));
    }

    private void addWrites(
            ResourceType type, String name, ObjectNode collection, ObjectNode single) {
        ObjectNode create = operation(collection, "post", type, "create" + name, "Create one");
        parameters(create, "csrf", "idempotencyKey", "fields");
        body(create, schemas.ref(name + "CreateDocument"));
        answer(create, "201", "As created", name + "Document");
        errors(create, "403", "404", "409", "415", "422");

        ObjectNode update =
                operation(
                        single, "patch", type, "update" + name, "Change the members that are sent");
        parameters(update, "csrf", "ifMatch", "fields");
        body(update, schemas.ref(name + "UpdateDocument"));
        answer(update, "200", "As changed", name + "Document");
        errors(update, "403", "404", "409", "412", "415", "422");
        ObjectNode delete = operation(single, "delete", type, "delete" + name, "Delete it");
        parameters(delete, "csrf", "ifMatch");
        delete.withObjectProperty("responses").putObject("204").put("description", "Deleted");
        errors(delete, "403", "404", "409", "412");
    }

    private void add(ResourceType type, Relationship relationship) {
        String base = "/data/" + type.name() + "/{id}/";
        String name = Schemas.name(type) + capital(relationship.name());
        String target = Schemas.name(types.target(relationship));
        ObjectNode related = paths.putObject(base + relationship.name());
        related.putArray("parameters").add(parameter("id"));
        ObjectNode read =
                operation(related, "get", type, "readRelated" + name, "Read what it links to");
        parameters(read, "include", "fields");
        if (relationship.toMany()) {
            parameters(read, "filter", "sort", "pageNumber", "pageSize", "pageTotals");
        }
        answer(
                read,
                "200",
                "What it links to",
                target + (relationship.toMany() ? "ListDocument" : "Document"));
        errors(read, "404");

        ObjectNode linkage = paths.putObject(base + "relationships/" + relationship.name());
        linkage.putArray("parameters").add(parameter("id"));
        ObjectNode get = operation(linkage, "get", type, "readLinkage" + name, "Read the linkage");
        content(
                get.withObjectProperty("responses")
                        .putObject("200")
                        .put("description", "The linkage"),
                linkageDocument(relationship));
        errors(get, "404");
        if (type.readOnly()) {
            return;
        }
        change(
                linkage,
                "patch",
                type,
                relationship,
                "replaceLinkage" + name,
                "Replace the linkage");
        if (relationship.toMany()) {
            change(linkage, "post", type, relationship, "addLinkage" + name, "Link to more");
            change(linkage, "delete", type, relationship, "removeLinkage" + name, "Link to fewer");
        }
    }

    private void change(
            ObjectNode path,
            String method,
            ResourceType type,
            Relationship relationship,
            String id,
            String summary) {
        ObjectNode operation = operation(path, method, type, id, summary);
        parameters(operation, "csrf", "ifMatch");
        body(operation, linkageDocument(relationship));
        operation.withObjectProperty("responses").putObject("204").put("description", "Changed");
        errors(operation, "403", "404", "409", "412", "415", "422");
    }

    private ObjectNode linkageDocument(Relationship relationship) {
        ObjectNode document = json.createObjectNode().put("type", "object");
        document.putObject("properties").set("data", schemas.linkage(relationship));
        document.putArray("required").add("data");
        return document;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static ObjectNode operation(
            ObjectNode path, String method, ResourceType type, String id, String summary) {
        ObjectNode operation =
                path.putObject(method).put("operationId", id).put("summary", summary);
        operation.putArray("tags").add(type.name());
        errors(operation, "400", "401");
        return operation;
    }

    private ObjectNode parameter(String name) {
        return json.createObjectNode().put("$ref", "#/components/parameters/" + name);
    }

    private void parameters(ObjectNode operation, String... names) {
        ArrayNode parameters = operation.withArrayProperty("parameters");
        for (String name : names) {
            parameters.add(parameter(name));
        }
    }

    private static void body(ObjectNode operation, ObjectNode schema) {
        content(operation.putObject("requestBody").put("required", true), schema);
    }

    private void answer(ObjectNode operation, String status, String description, String schema) {
        ObjectNode response =
                operation
                        .withObjectProperty("responses")
                        .putObject(status)
                        .put("description", description);
        content(response, schemas.ref(schema));
    }

    private static void content(ObjectNode owner, ObjectNode schema) {
        owner.putObject("content").putObject(MEDIA_TYPE).set("schema", schema);
    }

    private static void errors(ObjectNode operation, String... statuses) {
        for (String status : statuses) {
            operation
                    .withObjectProperty("responses")
                    .putObject(status)
                    .put("$ref", "#/components/responses/Error");
        }
    }
}
