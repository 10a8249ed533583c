// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.util.Collection;
import java.util.List;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.jsonapi.WriteRules;
import org.springframework.context.annotation.Primary;

/** Lets a test store whatever values it makes up. */
@Primary
public final class OpenWrites implements WriteRules {

    @Override
    public void checkType(Operation operation, String type) {}

    @Override
    public Collection<?> checkDeletion(PendingChange deletion) {
        return List.of();
    }

    @Override
    public void judge(PendingChanges changes) {}
}
