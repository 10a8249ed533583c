// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import java.util.Optional;
import org.publicaccess.pass.core.identity.PassPrincipal;

/**
 * A person who changes something.
 *
 * @param id id of the person's user
 * @param name login name
 * @param administrator whether the person administers PASS
 */
public record Person(long id, String name, boolean administrator) {

    /** The person who makes the present request; empty for services and outside of requests. */
    public static Optional<Person> current() {
        return PassPrincipal.current().flatMap(Person::of);
    }

    private static Optional<Person> of(PassPrincipal caller) {
        boolean administrator = caller.has(PassPrincipal.Role.ADMIN);
        return caller.person().map(id -> new Person(id, caller.name(), administrator));
    }
}
