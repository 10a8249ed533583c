// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.source.Row;

/**
 * A person as a row names them.
 *
 * @param locators their ids in PASS, the steadiest first; at least one
 * @param byEmployeeId whether an employee id is among them
 */
record Person(
        List<String> locators,
        boolean byEmployeeId,
        String firstName,
        Optional<String> middleName,
        String lastName,
        Optional<String> email) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    static Person of(Row row, LocalKeys keys) {
        List<String> locators = new ArrayList<>();
        Optional<String> employee = row.text(GrantColumns.EMPLOYEE_ID);
        employee.map(keys::employee).ifPresent(locators::add);
        row.text(GrantColumns.INSTITUTIONAL_ID).map(keys::institutional).ifPresent(locators::add);
        if (locators.isEmpty()) {
            throw new RefusedRowException(
                    "neither PI_EMPLOYEE_ID nor PI_INSTITUTIONAL_ID says who the person is");
        }
        return new Person(
                List.copyOf(locators),
                employee.isPresent(),
                row.required(GrantColumns.FIRST_NAME),
                row.text(GrantColumns.MIDDLE_NAME),
                row.required(GrantColumns.LAST_NAME),
                row.text(GrantColumns.EMAIL).filter(text -> ADDRESS.matcher(text).matches()));
    }

    /** What rows of the same person have in common. */
    String key() {
        return locators.getFirst();
    }

    /** The same person with what is only known of an earlier row. */
    Person completedFrom(Person earlier) {
        List<String> all = new ArrayList<>(locators);
        if (all.size() == 1) {
            earlier.locators().stream().filter(one -> !all.contains(one)).forEach(all::add);
        }
        return new Person(
                List.copyOf(all),
                byEmployeeId,
                firstName,
                middleName.or(earlier::middleName),
                lastName,
                email.or(earlier::email));
    }
}
