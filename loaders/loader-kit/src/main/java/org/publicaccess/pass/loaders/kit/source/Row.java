// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.util.Map;
import java.util.Optional;

/**
 * One record of a source.
 *
 * @param place where it stands, for people, for example {@code line 12}
 * @param values value by column name; a column without a value is absent
 */
public record Row(String place, Map<String, String> values) {

    public Row {
        values = Map.copyOf(values);
    }

    /** The column's value, without surrounding spaces; empty when there is none. */
    public Optional<String> text(String column) {
        return Optional.ofNullable(values.get(column))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The column's value, which must be there. */
    public String required(String column) {
        return text(column).orElseThrow(() -> new RefusedRowException(column + " is empty"));
    }
}
