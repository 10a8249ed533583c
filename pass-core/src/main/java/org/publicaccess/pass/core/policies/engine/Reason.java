// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.util.Optional;

/**
 * Why an answer is as it is.
 *
 * @param fact kind of fact, for example {@code grant} or {@code acceptanceDate}
 * @param id id of the resource that the fact is about
 * @param value the fact's value
 * @param text a sentence for people
 */
public record Reason(String fact, Optional<Long> id, Optional<String> value, String text) {

    static Reason of(String fact, Optional<Long> id, String text) {
        return new Reason(fact, id, Optional.empty(), text);
    }
}
