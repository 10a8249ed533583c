// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the attributes of a person, and tells all that is wrong with them at once. */
final class Assertion {

    private final Function<PersonAttribute, List<String>> values;
    private final Function<PersonAttribute, String> names;
    private final List<String> problems = new ArrayList<>();

    /**
     * An assertion.
     *
     * @param values the values of an attribute; none when it was not released
     * @param names what the identity provider's administrators know an attribute by
     */
    Assertion(
            Function<PersonAttribute, List<String>> values,
            Function<PersonAttribute, String> names) {
        this.values = values;
        this.names = names;
    }

    /**
     * The person.
     *
     * @throws UnusableAssertionException when an attribute is missing or malformed
     */
    AssertedPerson person() {
        String eppn = required(PersonAttribute.EPPN);
        if (!eppn.isEmpty() && !eppn.matches("[^@\\s]+@[^@\\s]+")) {
            problems.add(
                    "%s is not of the form name@domain"
                            .formatted(names.apply(PersonAttribute.EPPN)));
        }
        AssertedPerson person =
                new AssertedPerson(
                        required(PersonAttribute.DISPLAY_NAME),
                        required(PersonAttribute.GIVEN_NAME),
                        required(PersonAttribute.SURNAME),
                        required(PersonAttribute.EMAIL),
                        eppn,
                        required(PersonAttribute.UNIQUE_ID),
                        first(PersonAttribute.EMPLOYEE_ID),
                        new LinkedHashSet<>(all(PersonAttribute.SCOPED_AFFILIATION)));
        if (!problems.isEmpty()) {
            throw new UnusableAssertionException(problems);
        }
        return person;
    }

    private String required(PersonAttribute attribute) {
        Optional<String> value = first(attribute);
        if (value.isEmpty()) {
            problems.add("%s is missing".formatted(names.apply(attribute)));
        }
        return value.orElse("");
    }

    private Optional<String> first(PersonAttribute attribute) {
        return all(attribute).stream().findFirst();
    }

    private List<String> all(PersonAttribute attribute) {
        return values.apply(attribute).stream()
                .map(String::strip)
                .map(value -> value.replace("\u0000", ""))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
