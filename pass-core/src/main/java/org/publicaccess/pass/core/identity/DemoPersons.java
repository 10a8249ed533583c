// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The persons of the demonstration, who all have the same well-known password. */
@Component
@Profile("demo")
class DemoPersons implements Accounts {

    private final DemoSettings settings;
    private final Persons persons;

    DemoPersons(DemoSettings settings, Persons persons) {
        this.settings = settings;
        this.persons = persons;
    }

    @Override
    public Optional<PassPrincipal> verify(String name, String secret) {
        return settings.users().contains(name) && secret.equals(settings.password())
                ? persons.find(name)
                : Optional.empty();
    }

    /** Short, so that changed roles are soon seen. */
    @Override
    public Duration memory() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Object stateOf(String name) {
        return settings;
    }
}
