// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.UserRole;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.publicaccess.pass.core.jsonapi.ChangeListener;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records every role that is given to a person or taken away. */
@Component
class RoleGrants implements ChangeListener {

    private static final Logger log = LoggerFactory.getLogger(RoleGrants.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void changed(ResourceChange change) {
        if (!change.type().equals("user") || !change.fields().contains("roles")) {
            return;
        }
        User user = (User) Hibernate.unproxy(change.entity());
        Set<UserRole> before = roles(change.before().get("roles"));
        Set<UserRole> after =
                change.operation() == Operation.DELETE ? Set.of() : roles(user.roles());
        for (UserRole role : UserRole.values()) {
            if (before.contains(role) != after.contains(role)) {
                record(user, role, after.contains(role));
            }
        }
    }

    private static Set<UserRole> roles(@Nullable Object value) {
        Set<UserRole> roles = EnumSet.noneOf(UserRole.class);
        if (value instanceof Collection<?> many) {
            many.forEach(role -> roles.add((UserRole) role));
        }
        return roles;
    }

    private void record(User user, UserRole role, boolean granted) {
        String caller = PassPrincipal.current().map(PassPrincipal::name).orElse("system");
        jdbc.sql(
                        """
                        INSERT INTO role_grants (user_id, username, role, granted, changed_by, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        user.id(),
                        user.username().orElse(null),
                        role.wire(),
                        granted,
                        caller,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        log.info("User {} {} the role {}", user.id(), granted ? "got" : "lost", role.wire());
    }
}
