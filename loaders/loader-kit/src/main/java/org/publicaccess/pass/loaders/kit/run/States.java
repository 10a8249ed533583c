// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.loaders.kit.write.Draft;

/** What one loader remembers in core between its runs. */
public final class States {

    private static final String TYPE = "loaderState";

    private final PassClient core;
    private final String loader;

    public States(PassClient core, String loader) {
        this.core = core;
        this.loader = loader;
    }

    /** The value of this name. */
    public Optional<String> value(String name) {
        return find(name).flatMap(state -> state.text("value"));
    }

    /** The values of these names, by name. */
    public Map<String, String> values(Collection<String> names) {
        Map<String, String> values = new HashMap<>();
        for (Resource state : core.having(TYPE, "name", names)) {
            if (state.text("loader").equals(Optional.of(loader))) {
                values.put(state.text("name").orElseThrow(), state.text("value").orElse(""));
            }
        }
        return values;
    }

    /** A new entry, to be written in one batch with what it stands for. */
    public Draft fresh(String name, String value) {
        return Draft.fresh(TYPE, loader + "/" + name)
                .set("loader", loader)
                .set("name", name)
                .set("value", value);
    }

    /** Sets a value at once. */
    public void set(String name, String value) {
        Changes changes = Changes.to(TYPE).set("value", value);
        find(name)
                .ifPresentOrElse(
                        state -> core.update(state.id(), changes),
                        () -> core.create(changes.set("loader", loader).set("name", name)));
    }

    /** Forgets a value at once. */
    public void remove(String name) {
        find(name).ifPresent(state -> core.delete(state.ref()));
    }

    private Optional<Resource> find(String name) {
        String rsql = "name==%s;loader==%s".formatted(Query.quote(name), Query.quote(loader));
        List<Resource> found = core.all(Query.of(TYPE).filter(rsql));
        return found.stream()
                .filter(state -> state.text("name").equals(Optional.of(name)))
                .findFirst();
    }
}
