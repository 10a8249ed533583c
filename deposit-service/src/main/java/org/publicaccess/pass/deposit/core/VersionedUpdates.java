// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.core;

import java.util.Optional;
import java.util.function.Function;
import org.publicaccess.pass.api.WireValue;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.api.client.VersionConflictException;
import org.springframework.stereotype.Component;

/**
 * Changes resources that carry a version: reads, decides, writes, and begins again when somebody
 * changed the resource in between.
 */
@Component
public class VersionedUpdates {

    private static final int MAX_TRIES = 10;

    private final PassClient core;

    public VersionedUpdates(PassClient core) {
        this.core = core;
    }

    /** A status as core has it now; empty when it has none. */
    public <S extends Enum<S> & WireValue> Optional<S> status(
            ResourceRef ref, String attribute, Class<S> type) {
        return core.get(ref).single().status(attribute, type);
    }

    /**
     * Changes a resource.
     *
     * @param decide the changes to the resource as it is now, empty when there is nothing to do; it
     *     may be called several times
     * @param include relationships that {@code decide} looks at
     * @return the resource's version afterwards
     */
    public long update(
            ResourceRef ref, Function<Document, Optional<Changes>> decide, String... include) {
        for (int tries = 1; ; tries++) {
            Document stored = core.get(ref, include);
            Optional<Changes> changes = decide.apply(stored);
            if (changes.isEmpty()) {
                return stored.single().version();
            }
            try {
                Changes write = changes.get().set("version", stored.single().version());
                return core.update(ref.id(), write).version();
            } catch (VersionConflictException e) {
                if (tries == MAX_TRIES) {
                    throw e;
                }
            }
        }
    }
}
