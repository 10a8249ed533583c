// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.UserRole;
import org.publicaccess.pass.core.model.User;
import org.publicaccess.pass.core.model.UserRepository;
import org.springframework.stereotype.Component;

/** Makes principals of users. */
@Component
class Persons {

    private final UserRepository users;

    Persons(UserRepository users) {
        this.users = users;
    }

    /** The person with this login name; one SQL statement. */
    Optional<PassPrincipal> find(String username) {
        return users.findByUsername(username)
                .map(user -> new PassPrincipal(username, user.id(), rolesOf(user)));
    }

    private static Set<PassPrincipal.Role> rolesOf(User user) {
        Set<PassPrincipal.Role> roles = EnumSet.noneOf(PassPrincipal.Role.class);
        for (UserRole role : user.roles()) {
            roles.add(
                    switch (role) {
                        case ADMIN -> PassPrincipal.Role.ADMIN;
                        case SUBMITTER -> PassPrincipal.Role.SUBMITTER;
                    });
        }
        return roles;
    }
}
