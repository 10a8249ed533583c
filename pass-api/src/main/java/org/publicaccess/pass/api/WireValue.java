// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import java.util.Optional;
import java.util.stream.Stream;

/** An enumeration whose constants have a fixed spelling on the wire and in the database. */
public interface WireValue {

    /** The spelling on the wire, for example {@code approval-requested}. */
    String wire();

    /** The constant spelled {@code wire}, or empty when there is none. */
    static <E extends Enum<E> & WireValue> Optional<E> parse(Class<E> type, String wire) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.wire().equals(wire))
                .findFirst();
    }
}
