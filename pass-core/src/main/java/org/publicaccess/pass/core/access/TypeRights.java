// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.util.Set;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.jsonapi.WriteRules;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Back-end accounts may write every type; people may write what a submission is made of. */
@Component
class TypeRights implements WriteRules {

    private static final Set<String> OF_PEOPLE = Set.of("submission", "publication", "file");

    @Override
    public void checkType(Operation operation, String type) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        boolean backend = has(caller, "ROLE_BACKEND");
        boolean person = has(caller, "ROLE_SUBMITTER");
        boolean event = type.equals("submissionEvent") && operation == Operation.CREATE;
        boolean decision =
                has(caller, "ROLE_ADMIN")
                        && type.equals("deposit")
                        && operation == Operation.UPDATE;
        if (!backend && !decision && !(person && (OF_PEOPLE.contains(type) || event))) {
            throw JsonApiException.of(
                    ErrorCode.FORBIDDEN,
                    "You may not %s a %s."
                            .formatted(operation.name().toLowerCase(java.util.Locale.ROOT), type));
        }
    }

    @Override
    public void check(ResourceChange change) {
        // Which rows a person may write follows with the access rules.
    }

    private static boolean has(
            @org.jspecify.annotations.Nullable Authentication caller, String role) {
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(one -> role.equals(one.getAuthority()));
    }
}
