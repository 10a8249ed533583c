// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.UserRole;
import org.publicaccess.pass.core.jsonapi.ChangeListener;
import org.publicaccess.pass.core.jsonapi.PendingRows;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.User;
import org.springframework.stereotype.Component;

/**
 * Puts deletions and changes of roles into the audit trail. Whose roles change, or who is deleted,
 * is signed out everywhere, so that no session goes on with rights that are gone. A role that a
 * person gets by signing in is no such change.
 */
@Component
class AuditedChanges implements ChangeListener {

    private final AuditTrail audit;
    private final PersonSessions sessions;

    AuditedChanges(AuditTrail audit, PersonSessions sessions) {
        this.audit = audit;
        this.sessions = sessions;
    }

    @Override
    public void changed(ResourceChange change, PendingRows records) {
        String subject = change.type() + "/" + change.id();
        if (change.operation() == Operation.DELETE) {
            audit.record(AuditAction.DELETED, subject, "");
        }
        if (change.entity() instanceof User user) {
            userChanged(change, user, subject);
        }
    }

    private void userChanged(ResourceChange change, User user, String subject) {
        if (change.fields().contains("roles") && PassPrincipal.current().isPresent()) {
            String detail =
                    "%s -> %s".formatted(names(change.before().get("roles")), names(user.roles()));
            audit.record(AuditAction.ROLES_CHANGED, subject, detail);
        }
        boolean rightsChanged =
                change.operation() == Operation.DELETE
                        || change.operation() == Operation.UPDATE
                                && change.fields().contains("roles");
        if (rightsChanged && PassPrincipal.current().isPresent()) {
            sessions.endAllOf(change.id());
        }
    }

    private static List<String> names(@Nullable Object roles) {
        return roles instanceof Collection<?> many
                ? many.stream().map(role -> ((UserRole) role).wire()).sorted().toList()
                : List.of();
    }
}
