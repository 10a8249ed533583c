// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.publicaccess.pass.core.jsonapi.ResourceChange.Operation.CREATE;
import static org.publicaccess.pass.core.jsonapi.ResourceChange.Operation.DELETE;
import static org.publicaccess.pass.core.jsonapi.ResourceChange.Operation.UPDATE;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.publicaccess.pass.core.identity.PassPrincipal.Role;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;

/**
 * Who may do what to resources of a type at all. Which of them, and when, the rules of the type
 * say. Services may do everything.
 *
 * @param people what people who submit papers may do
 * @param administrators what administrators may do
 */
record WriteRights(Set<Operation> people, Set<Operation> administrators) {

    private static final Set<Operation> ALL = Set.of(CREATE, UPDATE, DELETE);
    private static final Set<Operation> NOTHING = Set.of();

    /** The rights by type. */
    static final SortedMap<String, WriteRights> BY_TYPE =
            Collections.unmodifiableSortedMap(
                    new TreeMap<>(
                            Map.ofEntries(
                                    Map.entry("submission", new WriteRights(ALL, Set.of(UPDATE))),
                                    Map.entry("file", new WriteRights(ALL, NOTHING)),
                                    Map.entry("publication", new WriteRights(ALL, NOTHING)),
                                    Map.entry(
                                            "submissionEvent",
                                            new WriteRights(Set.of(CREATE), Set.of(CREATE))),
                                    Map.entry(
                                            "user",
                                            new WriteRights(Set.of(UPDATE), Set.of(UPDATE))),
                                    Map.entry("institution", new WriteRights(NOTHING, ALL)),
                                    Map.entry("policy", new WriteRights(NOTHING, ALL)),
                                    Map.entry("policyRule", new WriteRights(NOTHING, ALL)),
                                    Map.entry("repository", new WriteRights(NOTHING, ALL)),
                                    Map.entry("funder", new WriteRights(NOTHING, ALL)),
                                    Map.entry("journal", new WriteRights(NOTHING, ALL)),
                                    Map.entry("grant", new WriteRights(NOTHING, NOTHING)),
                                    Map.entry("deposit", new WriteRights(NOTHING, Set.of(UPDATE))),
                                    Map.entry(
                                            "repositoryCopy", new WriteRights(NOTHING, NOTHING)))));

    static boolean allow(Set<Role> roles, Operation operation, String type) {
        WriteRights rights = BY_TYPE.get(type);
        return roles.contains(Role.BACKEND)
                || rights != null
                        && (roles.contains(Role.SUBMITTER) && rights.people.contains(operation)
                                || roles.contains(Role.ADMIN)
                                        && rights.administrators.contains(operation));
    }
}
