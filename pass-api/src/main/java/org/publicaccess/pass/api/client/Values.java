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

    /** Core compares so often in one filter at most. */
    private static final int MAX_NUMBER = 100;

    private Values() {}

    /** The distinct values as RSQL literals, in portions of at most this encoded length. */
    static List<List<String>> portions(Collection<String> values, int maxLength) {
        List<List<String>> portions = new ArrayList<>();
        int length = maxLength;
        for (String value : new LinkedHashSet<>(values)) {
            String literal = Query.quote(value);
            int more = URLEncoder.encode(literal, StandardCharsets.UTF_8).length() + 30;
            if (length + more > maxLength || portions.getLast().size() == MAX_NUMBER) {
                portions.add(new ArrayList<>());
                length = 0;
            }
            portions.getLast().add(literal);
            length += more;
        }
        return portions;
    }
}
