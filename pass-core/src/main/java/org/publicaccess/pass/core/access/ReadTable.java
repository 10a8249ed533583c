// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.publicaccess.pass.core.access.ReadRule.AnyOf;
import org.publicaccess.pass.core.access.ReadRule.Everyone;
import org.publicaccess.pass.core.access.ReadRule.Of;
import org.publicaccess.pass.core.access.ReadRule.Once;
import org.publicaccess.pass.core.access.ReadRule.Persons;
import org.publicaccess.pass.core.access.ReadRule.ReadersOf;
import org.publicaccess.pass.core.access.ReadRule.ReadersOfAny;
import org.publicaccess.pass.core.access.ReadRule.WhileNo;

/** Which persons may read what. Administrators and back-end accounts may read everything. */
final class ReadTable {

    /** By type; what is not listed can be read by no person. */
    static final Map<String, ReadRule> RULES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(
                                    "submission",
                                    anyOf(
                                            new Persons("submitter"),
                                            new Persons("preparers"),
                                            new Once(
                                                    "submitted",
                                                    new Of("grants", investigators())))),
                            Map.entry("submissionEvent", new ReadersOf("submission")),
                            Map.entry("file", new ReadersOf("submission")),
                            Map.entry("deposit", new ReadersOf("submission")),
                            Map.entry("history", new ReadersOf("submission")),
                            Map.entry(
                                    "publication",
                                    anyOf(
                                            new ReadersOfAny("submission", "publication"),
                                            new WhileNo(
                                                    "submission",
                                                    "publication",
                                                    new Persons("owner")))),
                            Map.entry("repositoryCopy", new ReadersOf("publication")),
                            Map.entry("user", new Everyone()),
                            Map.entry("grant", new Everyone()),
                            Map.entry("funder", new Everyone()),
                            Map.entry("journal", new Everyone()),
                            Map.entry("institution", new Everyone()),
                            Map.entry("policy", new Everyone()),
                            Map.entry("policyRule", new Everyone()),
                            Map.entry("repository", new Everyone())));

    /**
     * What the search for persons needs, and everyone may read of other persons. A person reads
     * everything of their own.
     */
    static final Set<String> OPEN_OF_USERS =
            Set.of("firstName", "middleName", "lastName", "displayName", "email", "affiliation");

    private ReadTable() {}

    private static ReadRule investigators() {
        return anyOf(new Persons("pi"), new Persons("coPis"));
    }

    private static ReadRule anyOf(ReadRule... rules) {
        return new AnyOf(List.of(rules));
    }
}
