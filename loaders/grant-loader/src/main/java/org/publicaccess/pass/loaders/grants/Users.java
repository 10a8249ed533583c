// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;

/** Finds users by their locators and remembers many of those found last. */
final class Users {

    private static final int MAX_REMEMBERED = 50_000;

    private final PassClient core;
    private final Map<String, ResourceRef> remembered =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, ResourceRef> eldest) {
                    return size() > MAX_REMEMBERED;
                }
            };

    Users(PassClient core) {
        this.core = core;
    }

    /** The users as they are stored now, by each locator. */
    Map<String, Resource> read(Collection<String> locators) {
        Map<String, Resource> found = new HashMap<>();
        for (Resource user : core.containing("user", "locatorIds", locators)) {
            for (String locator : user.texts("locatorIds")) {
                found.put(locator, user);
                remembered.put(locator, user.ref());
            }
        }
        return found;
    }

    /** The users of these locators, perhaps as they were found before. */
    Map<String, ResourceRef> refs(Collection<String> locators) {
        Map<String, ResourceRef> refs = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String locator : locators) {
            ResourceRef ref = remembered.get(locator);
            if (ref == null) {
                unknown.add(locator);
            } else {
                refs.put(locator, ref);
            }
        }
        if (!unknown.isEmpty()) {
            read(unknown).forEach((locator, user) -> refs.put(locator, user.ref()));
        }
        return refs;
    }
}
