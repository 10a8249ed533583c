// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.util.Collection;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.jsonapi.WriteRules;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;

/** The application's rules; before them, types that can only be read refuse every write. */
record GuardedRules(ResourceTypes types, WriteRules rules) implements WriteRules {

    @Override
    public void checkType(Operation operation, String type) {
        if (types.find(type).filter(ResourceType::readOnly).isPresent()) {
            throw JsonApiException.of(
                    ErrorCode.FORBIDDEN,
                    "%s can only be read; the server writes it.".formatted(type));
        }
        rules.checkType(operation, type);
    }

    @Override
    public Collection<?> checkDeletion(PendingChange deletion) {
        return rules.checkDeletion(deletion);
    }

    @Override
    public void judge(PendingChanges changes) {
        rules.judge(changes);
    }
}
