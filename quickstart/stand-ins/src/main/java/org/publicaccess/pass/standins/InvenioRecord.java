// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record of the InvenioRDM stand-in, from its draft on. */
public final class InvenioRecord {

    final String id;
    final String owner;
    final ObjectNode body;
    final Map<String, byte[]> files = new LinkedHashMap<>();
    final List<String> committed = new ArrayList<>();
    final List<String> comments = new ArrayList<>();
    String community = "";

    /** Of the review request: created, submitted, accepted, declined; empty without one. */
    String review = "";

    boolean published;
    boolean indexed;

    InvenioRecord(String id, String owner, ObjectNode body) {
        this.id = id;
        this.owner = owner;
        this.body = body;
    }

    public String id() {
        return id;
    }

    public boolean isPublished() {
        return published;
    }

    /** Whether curators have it in hands, or had. */
    public boolean isHandedIn() {
        return published || review.equals("submitted") || review.equals("declined");
    }

    /** What was sent. */
    public JsonNode body() {
        return body;
    }

    /** Files that are whole. */
    public List<StoredFile> files() {
        return committed.stream().map(name -> new StoredFile(name, files.get(name), "")).toList();
    }

    String requestId() {
        return "request-" + id;
    }

    ObjectNode json(String address) {
        ObjectNode json = body.deepCopy();
        json.put("id", id).put("is_published", published);
        json.putObject("links")
                .put("self_html", address + (published ? "/records/" : "/uploads/") + id)
                .put("self", address + "/api/records/" + id + (published ? "" : "/draft"));
        return json;
    }

    ObjectNode reviewJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", requestId()).put("status", review);
        json.put("is_open", review.equals("submitted"));
        json.put("type", "community-submission");
        json.putObject("receiver").put("community", community);
        return json;
    }

    ObjectNode timeline() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode hits = json.putObject("hits").putArray("hits");
        for (String comment : comments) {
            ObjectNode event = hits.addObject().put("type", "C");
            event.putObject("payload").put("content", comment).put("format", "html");
        }
        if (review.equals("declined")) {
            hits.addObject().put("type", "L").putObject("payload").put("event", "declined");
        }
        return json;
    }
}
