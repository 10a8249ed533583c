// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.util.Arrays;
import java.util.Optional;
import org.publicaccess.pass.deposit.submission.Person;

/** A person's name in the parts that NIHMS wants; first and last name are never empty. */
record ContactName(String first, Optional<String> middle, String last) {

    /** The parts as recorded; missing ones are taken from the full name. */
    static ContactName of(Person person) {
        String full = PlainText.line(person.fullName());
        String[] words = (full.isEmpty() ? fallback(person) : full).split("\\s+");
        Optional<String> first = part(person.firstName());
        Optional<String> last = part(person.lastName());
        Optional<String> middle = part(person.middleName());
        if (first.isEmpty() && last.isEmpty() && words.length > 2) {
            middle = middle.or(() -> Optional.of(words[1]));
        }
        // Many people have one name only; NIHMS requires two, so it stands twice.
        return new ContactName(
                first.or(() -> last.filter(name -> full.isEmpty())).orElse(words[0]),
                middle,
                last.or(() -> first.filter(name -> full.isEmpty())).orElse(lastWords(words)));
    }

    private static Optional<String> part(String name) {
        return Optional.of(PlainText.line(name)).filter(text -> !text.isEmpty());
    }

    private static String lastWords(String[] words) {
        int from = Math.min(words.length - 1, 2);
        return String.join(" ", Arrays.asList(words).subList(from, words.length));
    }

    private static String fallback(Person person) {
        String account = PlainText.line(person.email().split("@", 2)[0]);
        return account.isEmpty() ? "Unknown" : account;
    }
}
