// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes a request: a person, or a service account.
 *
 * @param name login name
 * @param userId id of the person's user; none for a service account
 * @param roles what the caller may be taken for
 */
public record PassPrincipal(String name, @Nullable Long userId, Set<Role> roles)
        implements Principal, Serializable {

    /** What a caller may be taken for; in Spring Security an authority {@code ROLE_…}. */
    public enum Role {
        /** A service of PASS. */
        BACKEND,
        /** A person who submits papers. */
        SUBMITTER,
        /** A person who administers PASS. */
        ADMIN
    }

    public PassPrincipal {
        roles = Set.copyOf(roles);
    }

    /** The caller of the present request; empty outside a request and before sign-in. */
    public static Optional<PassPrincipal> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof PassPrincipal caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return name;
    }

    /** Id of the person's user; empty for a service account. */
    public Optional<Long> person() {
        return Optional.ofNullable(userId);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
