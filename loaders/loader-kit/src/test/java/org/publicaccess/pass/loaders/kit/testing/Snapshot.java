// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;

/** What a load left behind, as text without ids, to compare with what another one left. */
public final class Snapshot {

    private final Map<ResourceRef, Resource> all = new LinkedHashMap<>();
    private final String mark;

    private Snapshot(PassClient core, List<String> types, String mark) {
        this.mark = mark;
        for (String type : types) {
            core.all(Query.of(type)).forEach(one -> all.put(one.ref(), one));
        }
    }

    /**
     * The resources of some types that have a mark in their attributes or in those of what they
     * link to.
     *
     * @param mark what only this load's data has; it is left out of the text
     */
    public static List<String> of(PassClient core, List<String> types, String mark) {
        return new Snapshot(core, types, mark).texts();
    }

    private List<String> texts() {
        return all.values().stream()
                .map(one -> attributes(one) + links(one))
                .filter(text -> text.contains(mark))
                .map(text -> text.replace(mark, "MARK"))
                .sorted()
                .toList();
    }

    private String links(Resource resource) {
        Map<String, List<String>> links = new TreeMap<>();
        resource.relationships()
                .forEach(
                        (name, targets) ->
                                links.put(
                                        name,
                                        targets.stream()
                                                .map(all::get)
                                                .filter(Objects::nonNull)
                                                .map(Snapshot::attributes)
                                                .sorted()
                                                .toList()));
        return links.toString();
    }

    private static String attributes(Resource resource) {
        return resource.ref().type() + new TreeMap<>(resource.attributes());
    }
}
