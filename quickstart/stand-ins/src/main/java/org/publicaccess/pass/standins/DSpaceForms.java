// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The submission form that DSpace ships for publications, as far as deposits need it. */
final class DSpaceForms {

    static final Set<String> MANDATORY = Set.of("dc.title", "dc.date.issued");

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    DSpaceForms() {
        sections.put(
                "traditionalpageone",
                new ArrayList<>(
                        List.of(
                                "dc.contributor.author",
                                "dc.title",
                                "dc.date.issued",
                                "dc.publisher",
                                "dc.identifier.citation",
                                "dc.identifier.issn",
                                "dc.identifier.doi",
                                "dc.identifier.other",
                                "dc.type")));
        sections.put(
                "traditionalpagetwo",
                new ArrayList<>(
                        List.of(
                                "dc.subject",
                                "dc.description.abstract",
                                "dc.description.sponsorship",
                                "dc.rights.uri")));
    }

    Map<String, List<String>> sections() {
        return sections;
    }

    void remove(String field) {
        sections.values().forEach(fields -> fields.remove(field));
    }

    static JsonNode definition() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "traditional")
                .put("name", "traditional")
                .put("type", "submissiondefinition");
    }

    JsonNode sectionList(String api) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        ArrayNode all = list.putObject("_embedded").putArray("submissionsections");
        section(all, "collection", "collection");
        for (String name : sections.keySet()) {
            section(all, name, "submission-form")
                    .putObject("_links")
                    .putObject("config")
                    .put("href", api + "/config/submissionforms/" + name);
        }
        section(all, "upload", "upload");
        section(all, "license", "license");
        return list;
    }

    private static ObjectNode section(ArrayNode all, String id, String type) {
        return all.addObject().put("id", id).put("sectionType", type).put("mandatory", true);
    }

    JsonNode form(String name) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("id", name).put("name", name);
        ArrayNode rows = form.putArray("rows");
        for (String field : sections.getOrDefault(name, List.of())) {
            ObjectNode entry = rows.addObject().putArray("fields").addObject();
            entry.put("mandatory", MANDATORY.contains(field));
            entry.putArray("selectableMetadata").addObject().put("metadata", field);
        }
        return form;
    }
}
