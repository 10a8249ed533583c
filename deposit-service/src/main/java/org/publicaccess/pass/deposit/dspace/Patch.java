// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.dspace;

import java.util.List;
import org.publicaccess.pass.deposit.items.ItemDeposit;
import org.publicaccess.pass.deposit.packaging.ItemFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Patch documents for workspace items (RFC 6902, as DSpace's contract narrows it). */
final class Patch {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Patch() {}

    /** Sets every mapped field, and grants the licence. */
    static ArrayNode metadata(SubmissionForm form, ItemDeposit deposit, boolean grantLicence) {
        ArrayNode patch = NODES.arrayNode();
        deposit.fields()
                .forEachEntry(
                        (field, value) ->
                                add(
                                        patch,
                                        "/sections/%s/%s"
                                                .formatted(form.sections().get(field), field),
                                        values(value)));
        if (grantLicence) {
            form.licence()
                    .ifPresent(
                            section ->
                                    add(
                                            patch,
                                            "/sections/" + section + "/granted",
                                            BooleanNode.TRUE));
        }
        return patch;
    }

    /**
     * Describes the uploaded files, lays the embargo on them, and removes the file that marked the
     * draft.
     *
     * @param stored what the upload section holds, in DSpace's order
     */
    static ArrayNode files(
            String section,
            JsonNode stored,
            ItemDeposit deposit,
            String embargoCondition,
            String marker) {
        ArrayNode patch = NODES.arrayNode();
        int markerIndex = -1;
        for (int i = 0; i < stored.size(); i++) {
            String name = name(stored.get(i));
            if (name.equals(marker)) {
                markerIndex = i;
            } else {
                file(
                        patch,
                        "/sections/%s/files/%d".formatted(section, i),
                        name,
                        deposit,
                        embargoCondition);
            }
        }
        // Last, because it moves the files behind it.
        if (markerIndex >= 0) {
            patch.addObject()
                    .put("op", "remove")
                    .put("path", "/sections/%s/files/%d".formatted(section, markerIndex));
        }
        return patch;
    }

    private static void file(
            ArrayNode patch,
            String path,
            String name,
            ItemDeposit deposit,
            String embargoCondition) {
        description(deposit.files(), name)
                .forEach(
                        text ->
                                add(
                                        patch,
                                        path + "/metadata/dc.description",
                                        values(NODES.stringNode(text))));
        deposit.embargoEnd()
                .ifPresent(
                        end -> {
                            ObjectNode condition =
                                    NODES.objectNode()
                                            .put("name", embargoCondition)
                                            .put("startDate", end.toString());
                            add(patch, path + "/accessConditions/-", condition);
                        });
    }

    private static List<String> description(List<ItemFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(ItemFile::description)
                .filter(text -> !text.isBlank())
                .limit(1)
                .toList();
    }

    /** The name under which a file was uploaded. */
    static String name(JsonNode stored) {
        return stored.path("metadata").path("dc.title").path(0).path("value").asString("");
    }

    private static void add(ArrayNode patch, String path, JsonNode value) {
        patch.addObject().put("op", "add").put("path", path).set("value", value);
    }

    private static ArrayNode values(JsonNode texts) {
        ArrayNode values = NODES.arrayNode();
        if (texts.isArray()) {
            texts.forEach(text -> values.addObject().set("value", text));
        } else {
            values.addObject().set("value", texts);
        }
        return values;
    }
}
