// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.NotificationChoice;
import org.publicaccess.pass.api.UserRole;

/** A person known to PASS. */
@Entity
@Table(name = "users")
@DynamicUpdate // else Hibernate prepares an upsert, which fails on the converted array
public class User extends StoredResource {

    private @Nullable String username;

    private @Nullable String firstName;

    private @Nullable String middleName;

    private @Nullable String lastName;

    private @Nullable String displayName;

    private @Nullable String email;

    private Set<String> affiliation = new LinkedHashSet<>();

    private List<String> locatorIds = new ArrayList<>();

    private @Nullable String orcidId;

    @Convert(converter = UserRolesConverter.class)
    private Set<UserRole> roles = new LinkedHashSet<>();

    /** Kinds of mail that the person switched off. */
    @Convert(converter = NotificationChoicesConverter.class)
    private Set<NotificationChoice> mutedNotifications = new LinkedHashSet<>();

    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Set<UserRole> roles() {
        return Collections.unmodifiableSet(roles);
    }
}
