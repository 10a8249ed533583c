// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Splits the values of a filter into portions that fit into a request line. */
final class Values {

    private Values() {}

    /**
     * The distinct values as RSQL literals, in portions.
     *
     * @param around encoded characters that a value needs beside its own
     * @param maxNumber the most values of a portion
     * @param maxLength the most encoded characters of a portion
     */
    static List<List<String>> portions(
            Collection<String> values, int around, int maxNumber, int maxLength) {
        List<List<String>> portions = new ArrayList<>();
        int length = maxLength;
        for (String value : new LinkedHashSet<>(values)) {
            String literal = Query.quote(value);
            int more = URLEncoder.encode(literal, StandardCharsets.UTF_8).length() + around;
            if (length + more > maxLength || portions.getLast().size() == maxNumber) {
                portions.add(new ArrayList<>());
                length = 0;
            }
            portions.getLast().add(literal);
            length += more;
        }
        return portions;
    }
}
