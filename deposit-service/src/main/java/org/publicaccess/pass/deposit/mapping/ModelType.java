// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The shape of a part of the metadata model, against which paths are checked before anything is
 * sent.
 *
 * @param kind what it is
 * @param fields of an object, or of each element of a list
 */
record ModelType(Kind kind, Map<String, ModelType> fields) {

    enum Kind {
        TEXT,
        OBJECT,
        LIST
    }

    private static final ModelType PERSON = texts("name", "given", "family", "orcid", "email");

    /** A submission on its way to a repository. */
    static final ModelType SUBMISSION =
            texts(
                            "id",
                            "identifier",
                            "round",
                            "today",
                            "title",
                            "abstract",
                            "doi",
                            "publicationDate",
                            "year",
                            "volume",
                            "issue",
                            "publisher")
                    .with("journal", texts("title", "abbreviation"))
                    .with("issns", list(texts("number", "medium")))
                    .with(
                            "authors",
                            list(
                                    texts("name", "given", "family", "orcid")
                                            .with("affiliations", list(texts("name")))))
                    .with("submitter", PERSON)
                    .with(
                            "grants",
                            list(
                                    texts("number", "title")
                                            .with("funder", texts("name", "key", "ror", "crossref"))
                                            .with("investigator", PERSON)))
                    .with("embargo", texts("end"))
                    .with("files", list(texts("name", "description", "role")));

    private static ModelType texts(String... names) {
        Map<String, ModelType> fields = new LinkedHashMap<>();
        for (String name : names) {
            fields.put(name, new ModelType(Kind.TEXT, Map.of()));
        }
        return new ModelType(Kind.OBJECT, fields);
    }

    private static ModelType list(ModelType element) {
        return new ModelType(Kind.LIST, element.fields());
    }

    private ModelType with(String name, ModelType type) {
        Map<String, ModelType> more = new LinkedHashMap<>(fields);
        more.put(name, type);
        return new ModelType(kind, more);
    }

    /** What one element of a list looks like. */
    ModelType element() {
        return new ModelType(Kind.OBJECT, fields);
    }

    /** The names of the fields, for people. */
    String names() {
        return fields.keySet().stream().collect(Collectors.joining(", "));
    }
}
