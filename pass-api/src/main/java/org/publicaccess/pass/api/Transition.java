// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api;

import java.util.Optional;
import java.util.Set;

/**
 * One way in which a status changes.
 *
 * @param <S> the status; empty while there is none
 */
public interface Transition<S extends Enum<S> & WireValue> {

    /** The statuses in which this can happen. */
    Set<Optional<S>> from();

    /** The status afterwards. */
    S to();

    /** What happens, a whole sentence. */
    String what();

    /** Whether this can happen in a status. */
    default boolean startsAt(Optional<S> status) {
        return from().contains(status);
    }
}
