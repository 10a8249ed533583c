// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.dspace;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.publicaccess.pass.deposit.items.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a collection's submission form asks for.
 *
 * @param name of the submission definition
 * @param sections by metadata field, the section that has it
 * @param mandatory fields without which nothing can be handed in
 * @param upload section of the files
 * @param licence section in which the deposit licence is granted
 */
record SubmissionForm(
        String name,
        Map<String, String> sections,
        Set<String> mandatory,
        Optional<String> upload,
        Optional<String> licence) {

    /** Reads the form that applies to a collection. */
    static SubmissionForm of(DSpaceSession session, String collection) throws IOException {
        Answer definition =
                session.get(
                        "/config/submissiondefinitions/search/findByCollection?uuid=" + collection);
        if (!definition.isOk()) {
            throw session.http()
                    .wrong(
                            "DSpace does not show the submission form of collection %s (%d). Let the account of transport.username submit there"
                                    .formatted(collection, definition.status()));
        }
        String name =
                definition.body().path("name").asString(definition.body().path("id").asString(""));
        Answer sections =
                session.get("/config/submissiondefinitions/" + name + "/sections?size=100");
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> mandatory = new LinkedHashSet<>();
        Optional<String> upload = Optional.empty();
        Optional<String> licence = Optional.empty();
        for (JsonNode section : sections.body().at("/_embedded/submissionsections")) {
            String id = section.path("id").asString("");
            switch (section.path("sectionType").asString("")) {
                case "submission-form" -> read(session, section, id, fields, mandatory);
                case "upload" -> upload = Optional.of(id);
                case "license" -> licence = Optional.of(id);
                default -> {
                    // Steps that PASS has nothing to say about.
                }
            }
        }
        return new SubmissionForm(name, fields, mandatory, upload, licence);
    }

    private static void read(
            DSpaceSession session,
            JsonNode section,
            String id,
            Map<String, String> fields,
            Set<String> mandatory)
            throws IOException {
        String config = section.at("/_links/config/href").asString("");
        String form = config.substring(config.lastIndexOf('/') + 1);
        Answer answer = session.get("/config/submissionforms/" + (form.isEmpty() ? id : form));
        for (JsonNode row : answer.body().path("rows")) {
            for (JsonNode field : row.path("fields")) {
                for (JsonNode metadata : field.path("selectableMetadata")) {
                    String name = metadata.path("metadata").asString("");
                    fields.putIfAbsent(name, id);
                    if (field.path("mandatory").asBoolean(false)) {
                        mandatory.add(name);
                    }
                }
            }
        }
    }

    /** Mapped fields that the form does not have. */
    Set<String> unknown(Set<String> mapped) {
        Set<String> unknown = new TreeSet<>(mapped);
        unknown.removeAll(sections.keySet());
        return unknown;
    }

    /** Mandatory fields that get nothing. */
    Set<String> missing(ObjectNode fields) {
        Set<String> missing = new TreeSet<>(mandatory);
        fields.propertyNames().forEach(missing::remove);
        return missing;
    }
}
