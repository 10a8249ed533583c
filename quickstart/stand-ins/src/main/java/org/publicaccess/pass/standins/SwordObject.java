// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object of the SWORD stand-in. */
public final class SwordObject {

    static final String STATE = "http://purl.org/net/sword/3.0/state/";

    final String id;
    final JsonNode metadata;
    final String slug;
    final List<StoredFile> files = new ArrayList<>();
    String state = "inProgress";
    String description = "";
    private int version = 1;

    SwordObject(String id, JsonNode metadata, String slug) {
        this.id = id;
        this.metadata = metadata;
        this.slug = slug;
    }

    public String id() {
        return id;
    }

    /** The last part of its state's address. */
    public String state() {
        return state;
    }

    public JsonNode metadata() {
        return metadata;
    }

    public List<StoredFile> files() {
        return List.copyOf(files);
    }

    String tag() {
        return "\"" + id + "-" + version + "\"";
    }

    void change() {
        version++;
    }

    ObjectNode status(String address) {
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        status.put("@id", address + "/sword/object/" + id).put("@type", "Status");
        status.put("eTag", tag());
        status.putArray("state")
                .addObject()
                .put("@id", STATE + state)
                .put("description", description);
        ObjectNode link = status.putArray("links").addObject();
        link.put("@id", address + "/view/" + id).putArray("rel").add("alternate");
        return status;
    }
}
