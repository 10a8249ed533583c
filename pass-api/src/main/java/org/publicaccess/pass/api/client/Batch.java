// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes that core carries out all or not at all (Atomic Operations of JSON:API). */
public final class Batch {

    /** How many operations core takes at most, in default configuration. */
    public static final int MAX_OPERATIONS = 1000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ArrayNode operations = json.createArrayNode();

    /** Creates a resource; others in this batch may link to it. */
    public Batch add(LocalRef ref, Changes changes) {
        ObjectNode data = changes.data(json).put("lid", ref.lid());
        operations.addObject().put("op", "add").set("data", data);
        return this;
    }

    /** Changes a stored resource. A versioned type needs its {@code version} among the changes. */
    public Batch update(String id, Changes changes) {
        ObjectNode data = changes.data(json).put("id", id);
        operations.addObject().put("op", "update").set("data", data);
        return this;
    }

    public int size() {
        return operations.size();
    }

    /** The operations as JSON. */
    @Override
    public String toString() {
        return operations.toString();
    }

    byte[] document() {
        ObjectNode root = json.createObjectNode();
        root.set("atomic:operations", operations);
        return json.writeValueAsBytes(root);
    }
}
