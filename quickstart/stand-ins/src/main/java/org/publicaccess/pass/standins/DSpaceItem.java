// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An item of the DSpace stand-in, from its draft to the archive. */
public final class DSpaceItem {

    /** Where an item is. */
    public enum Place {
        WORKSPACE,
        WORKFLOW,
        ARCHIVE
    }

    final String uuid = UUID.randomUUID().toString();
    final String submitter;
    final Map<String, List<String>> metadata = new LinkedHashMap<>();
    final List<File> files = new ArrayList<>();
    int id;
    Place place = Place.WORKSPACE;
    boolean licensed;

    DSpaceItem(int id, String submitter) {
        this.id = id;
        this.submitter = submitter;
    }

    /** A file with what was said about it. */
    static final class File {
        final String uuid = UUID.randomUUID().toString();
        final StoredFile content;
        final List<ObjectNode> conditions = new ArrayList<>();
        String description = "";

        File(StoredFile content) {
            this.content = content;
        }

        ObjectNode json() {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("uuid", uuid).put("sizeBytes", content.content().length);
            ObjectNode metadata = node.putObject("metadata");
            metadata.putArray("dc.title").addObject().put("value", content.name());
            if (!description.isEmpty()) {
                metadata.putArray("dc.description").addObject().put("value", description);
            }
            node.putObject("checkSum").put("checkSumAlgorithm", "MD5").put("value", content.md5());
            ArrayNode all = node.putArray("accessConditions");
            conditions.forEach(all::add);
            return node;
        }
    }

    public String uuid() {
        return uuid;
    }

    public Place place() {
        return place;
    }

    /** The values of a metadata field. */
    public List<String> values(String field) {
        return List.copyOf(metadata.getOrDefault(field, List.of()));
    }

    /** All files, with the bundles that they are in. */
    public List<StoredFile> files() {
        return files.stream().map(file -> file.content).toList();
    }

    /** The access conditions of a file, as JSON. */
    public String conditions(String file) {
        return files.stream()
                .filter(known -> known.content.name().equals(file))
                .map(known -> known.conditions.toString())
                .findFirst()
                .orElseThrow();
    }

    /** What the submitter said about a file. */
    public String description(String file) {
        return files.stream()
                .filter(known -> known.content.name().equals(file))
                .map(known -> known.description)
                .findFirst()
                .orElseThrow();
    }

    boolean isOriginal(File file) {
        return file.content.bundle().equals("ORIGINAL");
    }

    List<File> originals() {
        return files.stream().filter(this::isOriginal).toList();
    }

    /** As a workspace item or workflow item. */
    ObjectNode inProgress(DSpaceForms forms) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", id);
        ObjectNode sections = node.putObject("sections");
        forms.sections()
                .forEach(
                        (section, fields) -> {
                            ObjectNode page = sections.putObject(section);
                            fields.forEach(field -> putValues(page, field));
                        });
        ArrayNode uploads = sections.putObject("upload").putArray("files");
        originals().forEach(file -> uploads.add(file.json()));
        sections.putObject("license").put("granted", licensed);
        return node;
    }

    private void putValues(ObjectNode node, String field) {
        if (metadata.containsKey(field)) {
            ArrayNode values = node.putArray(field);
            metadata.get(field).forEach(value -> values.addObject().put("value", value));
        }
    }

    /** As an item. */
    JsonNode item() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("uuid", uuid).put("id", uuid);
        node.put("inArchive", place == Place.ARCHIVE);
        node.put("withdrawn", false).put("discoverable", true);
        ObjectNode all = node.putObject("metadata");
        metadata.keySet().forEach(field -> putValues(all, field));
        return node;
    }
}
