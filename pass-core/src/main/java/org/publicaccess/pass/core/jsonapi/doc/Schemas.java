// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.doc;

import java.util.Locale;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of documents, one set for each resource type. */
final class Schemas {

    private final JsonMapper json;
    private final ObjectNode schemas;

    Schemas(JsonMapper json, ObjectNode schemas) {
        this.json = json;
        this.schemas = schemas;
    }

    static String name(ResourceType type) {
        String name = type.name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    ObjectNode ref(String schema) {
        return json.createObjectNode().put("$ref", "#/components/schemas/" + schema);
    }

    void addCommon() {
        ObjectNode error = object("ErrorObject");
        for (String member : new String[] {"status", "code", "title", "detail"}) {
            property(error, member).put("type", "string");
        }
        ObjectNode source = property(error, "source").put("type", "object");
        property(source, "pointer").put("type", "string");
        property(source, "parameter").put("type", "string");
        ObjectNode document = object("ErrorDocument");
        property(document, "errors").put("type", "array").set("items", ref("ErrorObject"));
        require(document, "errors");
        ObjectNode page = object("PageMeta");
        ObjectNode members = property(page, "page").put("type", "object");
        for (String member : new String[] {"number", "limit", "totalPages", "totalRecords"}) {
            property(members, member).put("type", "integer");
        }
        for (String member : new String[] {"startCursor", "endCursor"}) {
            property(members, member).put("type", "string");
        }
        property(members, "hasNextPage").put("type", "boolean");
        ObjectNode any = object("IncludedResource");
        property(any, "type").put("type", "string");
        id(property(any, "id"));
        require(any, "type", "id");
    }

    void add(ResourceType type) {
        String name = name(type);
        identifier(type);
        attributes(type);
        relationships(type);
        resource(type, name, true);
        resource(type, name + "Create", false);
        document(name + "Document", ref(name), true);
        document(name + "CreateDocument", ref(name + "Create"), false);
        document(name + "UpdateDocument", ref(name), false);
        ObjectNode list = json.createObjectNode().put("type", "array");
        list.set("items", ref(name));
        document(name + "ListDocument", list, true)
                .withObjectProperty("properties")
                .set("meta", ref("PageMeta"));
    }

    private void identifier(ResourceType type) {
        ObjectNode identifier = object(name(type) + "Identifier");
        property(identifier, "type").put("const", type.name());
        id(property(identifier, "id"));
        require(identifier, "type", "id");
    }

    private void attributes(ResourceType type) {
        ObjectNode attributes = object(name(type) + "Attributes");
        type.attributes()
                .values()
                .forEach(attribute -> value(property(attributes, attribute.name()), attribute));
        attributes.put("additionalProperties", false);
    }

    private static void value(ObjectNode schema, Attribute attribute) {
        switch (attribute.kind()) {
            case TEXT -> nullable(schema, "string");
            case URI -> nullable(schema, "string").put("format", "uri-reference");
            case BOOLEAN -> nullable(schema, "boolean");
            case INTEGER -> integer(schema, attribute).put("format", "int64");
            case INSTANT -> nullable(schema, "string").put("format", "date-time");
            case ENUM -> {
                ArrayNode values = nullable(schema, "string").putArray("enum");
                attribute.constants().keySet().forEach(values::add);
                values.addNull();
            }
            case TEXTS -> schema.put("type", "array").putObject("items").put("type", "string");
            case ENUMS -> {
                ObjectNode items =
                        schema.put("type", "array").putObject("items").put("type", "string");
                ArrayNode values = items.putArray("enum");
                attribute.constants().keySet().forEach(values::add);
            }
        }
    }

    private static ObjectNode integer(ObjectNode schema, Attribute attribute) {
        return attribute.member().getType().isPrimitive()
                ? schema.put("type", "integer")
                : nullable(schema, "integer");
    }

    private static ObjectNode nullable(ObjectNode schema, String type) {
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private void relationships(ResourceType type) {
        ObjectNode relationships = object(name(type) + "Relationships");
        for (Relationship relationship : type.relationships().values()) {
            ObjectNode member = property(relationships, relationship.name()).put("type", "object");
            member.withObjectProperty("properties").set("data", linkage(relationship));
            property(member, "links").put("type", "object");
            require(member, "data");
        }
        relationships.put("additionalProperties", false);
    }

    ObjectNode linkage(Relationship relationship) {
        String target = relationship.targetType();
        ObjectNode identifier =
                ref(
                        target.substring(0, 1).toUpperCase(Locale.ROOT)
                                + target.substring(1)
                                + "Identifier");
        ObjectNode linkage = json.createObjectNode();
        if (relationship.toMany()) {
            linkage.put("type", "array").set("items", identifier);
        } else {
            linkage.putArray("oneOf").add(identifier).addObject().put("type", "null");
        }
        return linkage;
    }

    private void resource(ResourceType type, String schema, boolean stored) {
        ObjectNode resource = object(schema);
        property(resource, "type").put("const", type.name());
        resource.withObjectProperty("properties").set("attributes", ref(name(type) + "Attributes"));
        if (!type.relationships().isEmpty()) {
            resource.withObjectProperty("properties")
                    .set("relationships", ref(name(type) + "Relationships"));
        }
        if (stored) {
            id(property(resource, "id"));
            property(resource, "links").put("type", "object");
            property(property(resource, "meta").put("type", "object"), "version")
                    .put("type", "integer");
            require(resource, "type", "id");
        } else {
            require(resource, "type");
        }
    }

    private ObjectNode document(String name, ObjectNode data, boolean answer) {
        ObjectNode document = object(name);
        document.withObjectProperty("properties").set("data", data);
        if (answer) {
            property(document, "included")
                    .put("type", "array")
                    .set("items", ref("IncludedResource"));
        }
        require(document, "data");
        return document;
    }

    private ObjectNode object(String name) {
        return schemas.putObject(name).put("type", "object");
    }

    private static ObjectNode property(ObjectNode schema, String name) {
        return schema.withObjectProperty("properties").putObject(name);
    }

    private static void id(ObjectNode schema) {
        schema.put("type", "string").put("pattern", "^[0-9]+$");
    }

    private static void require(ObjectNode schema, String... names) {
        ArrayNode required = schema.putArray("required");
        for (String name : names) {
            required.add(name);
        }
    }
}
