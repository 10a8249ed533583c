// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.testing.Persona;

/** Who may write what, written down once more and independently of the code. */
final class RuleTable {

    private static final Map<String, String> PEOPLE =
            Map.of(
                    "submission", "CUD",
                    "file", "CUD",
                    "publication", "CUD",
                    "submissionEvent", "C",
                    "user", "U");
    private static final Map<String, String> ADMINISTRATORS =
            Map.of(
                    "deposit", "U",
                    "institution", "CUD",
                    "policy", "CUD",
                    "policyRule", "CUD",
                    "repository", "CUD",
                    "funder", "CUD",
                    "journal", "CUD");
    private static final List<Persona> PART = List.of(Persona.SUBMITTER, Persona.PREPARER);

    /** Fields of an open submission that its people change at will. */
    private static final Set<String> FREE =
            Set.of(
                    "metadata",
                    "submitterName",
                    "submitterEmail",
                    "publication",
                    "repositories",
                    "grants",
                    "preparers",
                    "effectivePolicies");

    private RuleTable() {}

    /**
     * The verdict on a write.
     *
     * @param field what an update changes; empty for the others
     * @param open whether the submission that it belongs to is open
     */
    static Verdict of(Persona who, Operation operation, String type, String field, boolean open) {
        if (who == Persona.ANONYMOUS) {
            return Verdict.UNAUTHENTICATED;
        }
        if (type.equals("history")) {
            return Verdict.FORBIDDEN;
        }
        if (who == Persona.BACKEND) {
            return Verdict.DONE;
        }
        if (!allows(who, operation, type)) {
            return Verdict.FORBIDDEN;
        }
        return row(who, operation, type, field, open) ? Verdict.DONE : Verdict.REFUSED;
    }

    private static boolean allows(Persona who, Operation operation, String type) {
        String letter = operation.name().substring(0, 1);
        return PEOPLE.getOrDefault(type, "").contains(letter)
                || who == Persona.ADMINISTRATOR
                        && ADMINISTRATORS.getOrDefault(type, "").contains(letter);
    }

    private static boolean row(
            Persona who, Operation operation, String type, String field, boolean open) {
        boolean part = PART.contains(who);
        return switch (type) {
            case "submission" ->
                    operation == Operation.CREATE
                            || part
                                    && open
                                    && (operation == Operation.DELETE || isFree(who, field));
            case "file" -> part && open && !field.equals("submission");
            case "submissionEvent" -> part || who == Persona.ADMINISTRATOR;
            case "publication" ->
                    switch (operation) {
                        case CREATE -> true;
                        case UPDATE -> part;
                        case DELETE -> who == Persona.SUBMITTER; // whose it is, unused
                    };
            case "user" ->
                    switch (field) {
                        case "orcidId", "mutedNotifications" -> who == Persona.SUBMITTER;
                        case "roles" -> who == Persona.ADMINISTRATOR;
                        default -> false;
                    };
            case "deposit" -> Set.of("statusMessage", "evidence").contains(field);
            default -> true;
        };
    }

    /** The submitter of a draft may hand it over. */
    private static boolean isFree(Persona who, String field) {
        return FREE.contains(field) || field.equals("submitter") && who == Persona.SUBMITTER;
    }
}
