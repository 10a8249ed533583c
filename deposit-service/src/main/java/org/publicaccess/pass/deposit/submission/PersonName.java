// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.Arrays;
import java.util.List;

/**
 * A name in the two parts that bibliographic records keep.
 *
 * @param given given names; may be empty
 * @param family family name; empty only when the whole name is
 */
public record PersonName(String given, String family) {

    /**
     * Reads {@code Roe, Jane Q}, or {@code Jane Q Roe}: then the last word is the family name,
     * together with particles before it that are written small ({@code van}, {@code de la}).
     */
    public static PersonName parse(String text) {
        String name = text.strip().replaceAll("\\s+", " ");
        int comma = name.indexOf(',');
        if (comma > 0) {
            return new PersonName(
                    name.substring(comma + 1).strip(), name.substring(0, comma).strip());
        }
        List<String> words = Arrays.asList(name.split(" ", -1));
        int family = words.size() - 1;
        while (family > 1 && isParticle(words.get(family - 1))) {
            family--;
        }
        return new PersonName(
                String.join(" ", words.subList(0, family)),
                String.join(" ", words.subList(family, words.size())));
    }

    private static boolean isParticle(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(Character::isLowerCase);
    }

    /** The family name first, as catalogues sort. */
    public String reversed() {
        return given.isEmpty() ? family : family + ", " + given;
    }

    /** In the order in which it is spoken. */
    public String spoken() {
        return given.isEmpty() ? family : given + " " + family;
    }
}
