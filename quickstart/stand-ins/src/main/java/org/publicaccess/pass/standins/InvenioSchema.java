// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What InvenioRDM's metadata reference asks of a record, as far as papers touch it. */
final class InvenioSchema {

    private static final Set<String> RESOURCE_TYPES =
            Set.of("publication-article", "publication-preprint", "publication", "dataset");
    private static final Set<String> SCHEMES =
            Set.of("ark", "arxiv", "doi", "handle", "issn", "eissn", "pmid", "url", "urn", "other");
    private static final Set<String> RELATIONS =
            Set.of(
                    "isversionof",
                    "ispublishedin",
                    "isvariantformof",
                    "isidenticalto",
                    "ispartof",
                    "iscitedby");
    private static final Pattern EDTF = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");
    private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dXx]");
    private static final Pattern ORCID = Pattern.compile("(\\d{4}-){3}\\d{3}[\\dX]");

    /** A field and what is wrong with it. */
    record Problem(String field, String message) {}

    private final List<Problem> problems = new ArrayList<>();
    private final LocalDate today;

    private InvenioSchema(LocalDate today) {
        this.today = today;
    }

    static List<Problem> check(JsonNode record, LocalDate today) {
        InvenioSchema schema = new InvenioSchema(today);
        schema.metadata(record.path("metadata"));
        schema.access(record.path("access"));
        return schema.problems;
    }

    private void require(boolean sound, String field, String message) {
        if (!sound) {
            problems.add(new Problem(field, message));
        }
    }

    private void metadata(JsonNode metadata) {
        require(
                RESOURCE_TYPES.contains(metadata.at("/resource_type/id").asString("")),
                "metadata.resource_type",
                "Invalid value " + metadata.path("resource_type"));
        require(
                metadata.path("title").asString("").length() >= 3,
                "metadata.title",
                "Shorter than minimum length 3.");
        require(
                EDTF.matcher(metadata.path("publication_date").asString("")).matches(),
                "metadata.publication_date",
                "Please provide a valid date or interval.");
        require(
                !metadata.path("creators").isEmpty(),
                "metadata.creators",
                "Missing data for required field.");
        metadata.path("creators").forEach(this::creator);
        metadata.path("identifiers").forEach(entry -> identifier("identifiers", entry));
        for (JsonNode related : metadata.path("related_identifiers")) {
            identifier("related_identifiers", related);
            require(
                    RELATIONS.contains(related.at("/relation_type/id").asString("")),
                    "metadata.related_identifiers.relation_type",
                    "Invalid value " + related.path("relation_type"));
        }
        metadata.path("funding").forEach(this::funding);
    }

    private void creator(JsonNode creator) {
        JsonNode person = creator.path("person_or_org");
        boolean named =
                person.path("type").asString("").equals("personal")
                        ? person.has("family_name")
                        : person.has("name");
        require(named, "metadata.creators.person_or_org", "Family name must be filled.");
        for (JsonNode identifier : person.path("identifiers")) {
            require(
                    identifier.path("scheme").asString("").equals("orcid")
                            && ORCID.matcher(identifier.path("identifier").asString("")).matches(),
                    "metadata.creators.person_or_org.identifiers",
                    "Invalid orcid identifier.");
        }
        for (JsonNode affiliation : creator.path("affiliations")) {
            require(
                    affiliation.has("id") || affiliation.has("name"),
                    "metadata.creators.affiliations",
                    "One of id or name must be given.");
        }
    }

    private void identifier(String field, JsonNode entry) {
        String scheme = entry.path("scheme").asString("");
        String value = entry.path("identifier").asString("");
        boolean sound =
                switch (scheme) {
                    case "doi" -> value.startsWith("10.");
                    case "issn", "eissn" -> ISSN.matcher(value).matches();
                    default -> SCHEMES.contains(scheme) && !value.isBlank();
                };
        require(sound, "metadata." + field, "Invalid " + scheme + " identifier.");
    }

    private void funding(JsonNode funding) {
        JsonNode funder = funding.path("funder");
        require(
                funder.has("id") || funder.has("name"),
                "metadata.funding.funder",
                "One of id or name must be given.");
        JsonNode award = funding.path("award");
        require(
                award.isMissingNode()
                        || award.has("id")
                        || (award.has("title") && award.has("number")),
                "metadata.funding.award",
                "One of id or title and number must be given.");
    }

    private void access(JsonNode access) {
        for (String what : List.of("record", "files")) {
            require(
                    access.path(what).asString("public").matches("public|restricted"),
                    "access." + what,
                    "'public' or 'restricted' expected.");
        }
        JsonNode embargo = access.path("embargo");
        if (embargo.path("active").asBoolean(false)) {
            String until = embargo.path("until").asString("");
            require(
                    until.matches("\\d{4}-\\d\\d-\\d\\d") && LocalDate.parse(until).isAfter(today),
                    "access.embargo.until",
                    "Embargo end date must be set in the future.");
            require(
                    (access.path("files").asString("") + access.path("record").asString(""))
                            .contains("restricted"),
                    "access.embargo",
                    "Record or files must be restricted when setting an embargo");
        }
    }
}
