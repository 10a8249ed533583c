// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.ChangeRecorder;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The users of persons who sign in through an identity provider. Names, address and affiliation are
 * the provider's; roles, and ids that others added, stay. One statement for each step.
 */
@Component
class ProvisionedUsers {

    private static final Logger log = LoggerFactory.getLogger(ProvisionedUsers.class);

    private static final String FIND =
            """
            SELECT id, username, first_name, last_name, display_name, email, affiliation, locator_ids, roles
            FROM users WHERE locator_ids && CAST(:locators AS text[]) OR username = :username
            ORDER BY id FOR UPDATE""";
    private static final String INSERT =
            """
            INSERT INTO users (id, username, first_name, last_name, display_name, email, affiliation,
                locator_ids, roles, created_by, updated_by)
            VALUES (nextval('resource_id_seq'), :username, :firstName, :lastName, :displayName, :email,
                :affiliation, :locatorIds, :roles, :username, :username)
            RETURNING id""";
    private static final String UPDATE =
            """
            UPDATE users SET username = :username, first_name = :firstName, last_name = :lastName,
                display_name = :displayName, email = :email, affiliation = :affiliation,
                locator_ids = :locatorIds, roles = :roles, updated_at = now(), updated_by = :username
            WHERE id = :id""";

    private final JdbcClient jdbc;
    private final ChangeRecorder changes;
    private final EntityManager entities;

    ProvisionedUsers(JdbcClient jdbc, ChangeRecorder changes, EntityManager entities) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.entities = entities;
    }

    /**
     * A stored user.
     *
     * @param id the user's id
     * @param fields what a sign-in may change, by attribute name
     * @param foreign locators of this person that another user holds
     */
    record Known(long id, Map<String, @Nullable Object> fields, Set<String> foreign) {

        @SuppressWarnings("unchecked")
        List<String> list(String name) {
            return (List<String>) Objects.requireNonNull(fields.get(name));
        }
    }

    /** The user whose locator stands first among the person's, or whose login name it is. */
    Optional<Known> find(AssertedPerson person) {
        List<String> locators = person.locators();
        List<Known> found =
                jdbc.sql(FIND)
                        .param("locators", locators.toArray(String[]::new))
                        .param("username", person.eppn())
                        .query((row, _) -> known(row))
                        .list();
        Optional<Known> best = found.stream().min(Comparator.comparingInt(rank(locators)));
        if (found.size() > 1) {
            log.warn(
                    "Users {} hold ids of one person; user {} signs in",
                    found.stream().map(Known::id).toList(),
                    best.map(Known::id).orElseThrow());
        }
        return best.map(one -> withForeign(one, found));
    }

    private static ToIntFunction<Known> rank(List<String> locators) {
        return user -> {
            for (int i = 0; i < locators.size(); i++) {
                if (user.list("locatorIds").contains(locators.get(i))) {
                    return i;
                }
            }
            return locators.size();
        };
    }

    private static Known withForeign(Known one, List<Known> found) {
        Set<String> foreign = new LinkedHashSet<>();
        found.stream()
                .filter(other -> other.id() != one.id())
                .forEach(other -> foreign.addAll(other.list("locatorIds")));
        return new Known(one.id(), one.fields(), foreign);
    }

    /** Makes a user. A race for the same person ends in a DuplicateKeyException. */
    PassPrincipal create(AssertedPerson person) {
        Map<String, @Nullable Object> fields = fields(person, List.of(), Set.of());
        fields.put("roles", List.of("submitter"));
        long id = bind(jdbc.sql(INSERT), fields).query(Long.class).single();
        changes.record(List.of(change(Operation.CREATE, id, Map.of())));
        return principal(person, id, List.of("submitter"));
    }

    /** Writes what the identity provider says now, if it says anything new. */
    PassPrincipal update(Known known, AssertedPerson person) {
        Map<String, @Nullable Object> fields =
                fields(person, known.list("locatorIds"), known.foreign());
        List<String> roles = new ArrayList<>(known.list("roles"));
        if (!roles.contains("submitter")) {
            roles.add("submitter");
        }
        fields.put("roles", roles);
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        fields.forEach(
                (name, value) -> {
                    // The role of a submitter comes with the sign-in and is no grant.
                    if (!name.equals("roles") && !Objects.equals(value, known.fields().get(name))) {
                        before.put(name, known.fields().get(name));
                    }
                });
        if (!before.isEmpty() || !roles.equals(known.list("roles"))) {
            bind(jdbc.sql(UPDATE), fields).param("id", known.id()).update();
            changes.record(List.of(change(Operation.UPDATE, known.id(), before)));
        }
        return principal(person, known.id(), roles);
    }

    private ResourceChange change(
            Operation operation, long id, Map<String, @Nullable Object> before) {
        // A reference: nobody looks at a user's other fields, so none are loaded.
        User user = entities.getReference(User.class, id);
        return new ResourceChange(operation, "user", id, user, before);
    }

    private static Map<String, @Nullable Object> fields(
            AssertedPerson person, List<String> locators, Set<String> foreign) {
        Set<String> all = new LinkedHashSet<>(locators);
        person.locators().stream().filter(one -> !foreign.contains(one)).forEach(all::add);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("username", person.eppn());
        fields.put("firstName", person.firstName());
        fields.put("lastName", person.lastName());
        fields.put("displayName", person.displayName());
        fields.put("email", person.email());
        fields.put("affiliation", List.copyOf(person.allAffiliations()));
        fields.put("locatorIds", List.copyOf(all));
        return fields;
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, Map<String, @Nullable Object> fields) {
        JdbcClient.StatementSpec bound = statement;
        for (var field : fields.entrySet()) {
            Object value = field.getValue();
            bound =
                    bound.param(
                            field.getKey(),
                            value instanceof List<?> list ? list.toArray(String[]::new) : value);
        }
        return bound;
    }

    private static Known known(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("username", row.getString("username"));
        fields.put("firstName", row.getString("first_name"));
        fields.put("lastName", row.getString("last_name"));
        fields.put("displayName", row.getString("display_name"));
        fields.put("email", row.getString("email"));
        fields.put("affiliation", list(row.getArray("affiliation")));
        fields.put("locatorIds", list(row.getArray("locator_ids")));
        fields.put("roles", list(row.getArray("roles")));
        return new Known(row.getLong("id"), fields, Set.of());
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static PassPrincipal principal(AssertedPerson person, long id, List<String> roles) {
        Set<PassPrincipal.Role> known = EnumSet.noneOf(PassPrincipal.Role.class);
        for (PassPrincipal.Role role :
                List.of(PassPrincipal.Role.SUBMITTER, PassPrincipal.Role.ADMIN)) {
            if (roles.contains(role.name().toLowerCase(Locale.ROOT))) {
                known.add(role);
            }
        }
        return new PassPrincipal(person.eppn(), id, known);
    }
}
