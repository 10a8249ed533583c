// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets a service of core write what its caller may not, in the caller's name: a person who looks up
 * a DOI adds its journal.
 */
public final class ServiceRights {

    private ServiceRights() {}

    /** Does the work with the rights of a back-end account; without a caller as {@code service}. */
    public static <T> T with(String service, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        String name = PassPrincipal.current().map(PassPrincipal::name).orElse(service);
        PassPrincipal actor = new PassPrincipal(name, null, Set.of(PassPrincipal.Role.BACKEND));
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(SecretAuthentication.authenticated(actor));
        SecurityContextHolder.setContext(during);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
