// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.identity.PassPrincipal.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators make, rotate and remove the accounts of programs. */
@RestController
class ServiceAccountController {

    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 72; // BCrypt looks at no more bytes
    private static final Set<Role> ROLES = EnumSet.of(Role.BACKEND, Role.ADMIN);

    private final ServiceAccounts accounts;

    ServiceAccountController(ServiceAccounts accounts) {
        this.accounts = accounts;
    }

    /** An account as it is shown; its secret is not. */
    record Shown(String name, List<String> roles) {}

    /** What an account shall be like. */
    record Wanted(@Nullable String secret, @Nullable List<String> roles) {}

    @GetMapping("/service-account")
    List<Shown> all() {
        return accounts.all().stream()
                .map(
                        one ->
                                new Shown(
                                        one.name(),
                                        one.roles().stream().map(ServiceAccounts::wire).toList()))
                .toList();
    }

    @PutMapping("/service-account/{name}")
    ResponseEntity<Object> put(@PathVariable String name, @RequestBody Wanted wanted) {
        List<String> problems = new ArrayList<>();
        if (!name.matches("[A-Za-z0-9._-]{1,64}")) {
            problems.add("A name has 1 to 64 letters, digits, dots, dashes or underscores.");
        }
        if (accounts.isConfigured(name)) {
            problems.add("This name is that of the account in the settings (PASS_CORE_USER).");
        }
        String secret = wanted.secret() == null ? "" : wanted.secret();
        int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SHORTEST_SECRET || bytes > LONGEST_SECRET) {
            problems.add("A secret has %d to %d bytes.".formatted(SHORTEST_SECRET, LONGEST_SECRET));
        }
        Set<Role> roles = roles(wanted.roles() == null ? List.of() : wanted.roles(), problems);
        if (!problems.isEmpty()) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, String.join(" ", problems));
        }
        accounts.put(name, secret, roles);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/service-account/{name}")
    ResponseEntity<Object> remove(@PathVariable String name) {
        return accounts.remove(name)
                ? ResponseEntity.noContent().build()
                : problem(HttpStatus.NOT_FOUND, "There is no stored account of this name.");
    }

    private static Set<Role> roles(List<String> names, List<String> problems) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        ROLES.stream()
                .filter(role -> names.contains(ServiceAccounts.wire(role)))
                .forEach(roles::add);
        if (roles.isEmpty() || roles.size() != Set.copyOf(names).size()) {
            problems.add("The roles are one or more of backend and admin.");
        }
        return roles;
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
