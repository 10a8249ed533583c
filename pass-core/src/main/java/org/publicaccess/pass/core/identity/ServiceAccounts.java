// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of programs: one from the settings, any number from the database. Each node looks
 * every few seconds whether another one changed them; a changed secret is forgotten at that moment.
 */
@Component
class ServiceAccounts implements Accounts {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ServiceAccount configured;
    private volatile Map<String, ServiceAccount> stored = Map.of();

    ServiceAccounts(JdbcClient jdbc, AuditTrail audit, BackendSettings settings) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.configured =
                new ServiceAccount(
                        new PassPrincipal(
                                settings.user(), null, Set.of(PassPrincipal.Role.BACKEND)),
                        settings.password());
        refresh();
    }

    @Override
    public Optional<PassPrincipal> verify(String name, String secret) {
        return find(name).filter(one -> one.accepts(secret)).map(ServiceAccount::principal);
    }

    @Override
    public Object stateOf(String name) {
        return find(name);
    }

    @Override
    public Duration memory() {
        return Duration.ofMinutes(5);
    }

    /** Everything that is stored; the configured account has no row. */
    List<PassPrincipal> all() {
        return stored.values().stream().map(ServiceAccount::principal).toList();
    }

    boolean isConfigured(String name) {
        return configured.principal().name().equals(name);
    }

    /** Makes an account, or gives it another secret and other roles. */
    @Transactional
    void put(String name, String secret, Set<PassPrincipal.Role> roles) {
        String by = PassPrincipal.current().map(PassPrincipal::name).orElse("system");
        jdbc.sql(
                        """
                        INSERT INTO service_accounts (name, secret_hash, roles, created_by, updated_by)
                        VALUES (:name, :hash, :roles, :by, :by)
                        ON CONFLICT (name) DO UPDATE SET secret_hash = excluded.secret_hash,
                            roles = excluded.roles, updated_at = now(), updated_by = excluded.updated_by""")
                .param("name", name)
                .param("hash", ServiceAccount.hash(secret))
                .param("roles", roles.stream().map(ServiceAccounts::wire).toArray(String[]::new))
                .param("by", by)
                .update();
        audit.record(AuditAction.SERVICE_ACCOUNT_CHANGED, name, roles.toString());
        refresh();
    }

    /** Removes an account; false when there is none of this name. */
    @Transactional
    boolean remove(String name) {
        boolean removed =
                jdbc.sql("DELETE FROM service_accounts WHERE name = ?").param(name).update() == 1;
        if (removed) {
            audit.record(AuditAction.SERVICE_ACCOUNT_REMOVED, name, "");
            refresh();
        }
        return removed;
    }

    /** Reads what is stored now. */
    void refresh() {
        stored =
                jdbc
                        .sql("SELECT name, secret_hash, roles FROM service_accounts")
                        .query((row, _) -> account(row))
                        .list()
                        .stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        one -> one.principal().name(), Function.identity()));
    }

    private Optional<ServiceAccount> find(String name) {
        return isConfigured(name) ? Optional.of(configured) : Optional.ofNullable(stored.get(name));
    }

    private static ServiceAccount account(ResultSet row) throws SQLException {
        Set<PassPrincipal.Role> roles = EnumSet.noneOf(PassPrincipal.Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(PassPrincipal.Role.valueOf(role.toUpperCase(Locale.ROOT)));
        }
        return new ServiceAccount(
                new PassPrincipal(row.getString("name"), null, roles),
                row.getString("secret_hash"));
    }

    static String wire(PassPrincipal.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
