// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ways to write a header's name that some server may take for the same. */
final class Spellings {

    private Spellings() {}

    static List<String> ofAll(List<String> names) {
        return names.stream().flatMap(name -> of(name).stream()).toList();
    }

    /** Each hyphen as such or as underscore, in mixed, lower and upper case. */
    static List<String> of(String name) {
        List<String> separated = List.of("");
        for (String word : name.split("-")) {
            List<String> longer = new ArrayList<>();
            for (String begun : separated) {
                if (begun.isEmpty()) {
                    longer.add(word);
                } else {
                    longer.add(begun + "-" + word);
                    longer.add(begun + "_" + word);
                }
            }
            separated = longer;
        }
        return separated.stream()
                .flatMap(
                        spelling ->
                                List.of(
                                        spelling,
                                        spelling.toLowerCase(Locale.ROOT),
                                        spelling.toUpperCase(Locale.ROOT))
                                        .stream())
                .toList();
    }

    static List<List<String>> inGroups(List<String> all, int size) {
        List<List<String>> groups = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            groups.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return groups;
    }
}
