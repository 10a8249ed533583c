// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.util.Optional;
import org.jooq.Condition;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.publicaccess.pass.core.jsonapi.ReadRules;
import org.publicaccess.pass.core.jsonapi.Row;
import org.springframework.stereotype.Component;

/** Everybody who is signed in may read everything but what services remember for themselves. */
@Component
class OpenReadRules implements ReadRules {

    @Override
    public Condition mayRead(String type, Row row) {
        boolean backend =
                PassPrincipal.current()
                        .filter(caller -> caller.has(PassPrincipal.Role.BACKEND))
                        .isPresent();
        return backend || !type.equals("loaderState") ? trueCondition() : falseCondition();
    }

    @Override
    public Optional<Restricted> restricted(String type, Row row) {
        return Optional.empty();
    }
}
