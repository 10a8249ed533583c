// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a record tells of its journal.
 *
 * @param name its name
 * @param issns its ISSNs, each number once
 */
record JournalFacts(Optional<String> name, List<Issn> issns) {

    /**
     * An ISSN.
     *
     * @param issn for example {@code 0028-0836}
     * @param pubType {@code Print}, {@code Online}, or empty when it is not known
     */
    record Issn(String issn, String pubType) {

        /** The form in which journals are stored. */
        String stored() {
            return pubType + ":" + issn;
        }
    }

    static JournalFacts ofCrossref(JsonNode message) {
        List<Issn> issns = new ArrayList<>();
        message.path("issn-type")
                .forEach(
                        typed ->
                                add(
                                        issns,
                                        typed.path("value").asString(""),
                                        type(typed.path("type").asString(""))));
        message.path("ISSN").forEach(plain -> add(issns, plain.asString(""), ""));
        String name = message.path("container-title").path(0).asString("").strip();
        return new JournalFacts(Optional.of(name).filter(given -> !given.isEmpty()), issns);
    }

    static void add(List<Issn> issns, String number, String type) {
        String plain = number.strip().toUpperCase(Locale.ROOT);
        boolean known = issns.stream().anyMatch(issn -> issn.issn().equals(plain));
        if (plain.matches("\\d{4}-\\d{3}[\\dX]") && !known) {
            issns.add(new Issn(plain, type));
        }
    }

    private static String type(String crossref) {
        return switch (crossref) {
            case "print" -> "Print";
            case "electronic" -> "Online";
            default -> "";
        };
    }
}
