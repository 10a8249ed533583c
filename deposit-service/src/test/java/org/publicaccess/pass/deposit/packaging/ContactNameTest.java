// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.publicaccess.pass.deposit.submission.Person;

class ContactNameTest {

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            delimiter = '|',
            value = {
                // full | first | middle | last | email || first | middle | last
                "Jane Q Roe|Jane|Q|Roe|j@x.edu|Jane|Q|Roe",
                "Jane Q Roe||||j@x.edu|Jane|Q|Roe",
                "Jane Roe||||j@x.edu|Jane||Roe",
                "Maria del Carmen Lopez||||m@x.edu|Maria|del|Carmen Lopez",
                "Sukarno||||s@x.edu|Sukarno||Sukarno",
                "|Sukarno|||s@x.edu|Sukarno||Sukarno",
                "|||Sukarno|s@x.edu|Sukarno||Sukarno",
                "Jane Roe|Jane|||j@x.edu|Jane||Roe",
                "Jane Roe|||Roe|j@x.edu|Jane||Roe",
                "||||jroe1@x.edu|jroe1||jroe1",
                "|||||Unknown||Unknown"
            })
    void everyPersonHasAFirstAndALastName(
            String full,
            String first,
            String middle,
            String last,
            String email,
            String expectedFirst,
            String expectedMiddle,
            String expectedLast) {
        Person person =
                new Person(text(full), text(first), text(middle), text(last), text(email), "");
        assertThat(ContactName.of(person))
                .isEqualTo(
                        new ContactName(
                                expectedFirst, Optional.ofNullable(expectedMiddle), expectedLast));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
