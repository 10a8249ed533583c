// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.jooq.impl.DSL.trueCondition;

import java.util.Optional;
import org.jooq.Condition;
import org.publicaccess.pass.core.jsonapi.ReadRules;
import org.publicaccess.pass.core.jsonapi.Row;
import org.springframework.stereotype.Component;

/** Everybody who is signed in may read everything. */
@Component
class OpenReadRules implements ReadRules {

    @Override
    public Condition mayRead(String type, Row row) {
        return trueCondition();
    }

    @Override
    public Optional<Restricted> restricted(String type, Row row) {
        return Optional.empty();
    }
}
