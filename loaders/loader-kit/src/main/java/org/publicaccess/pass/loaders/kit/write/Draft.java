// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.WireValue;
import org.publicaccess.pass.api.client.Batch;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.Identifier;
import org.publicaccess.pass.api.client.LocalRef;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A resource as it should be, beside what is stored of it. Setting what is stored already changes
 * nothing.
 */
public final class Draft {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String label;
    private final Identifier ref;
    private final @Nullable Resource stored;
    private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    private final Map<String, List<Identifier>> links = new LinkedHashMap<>();
    private final List<String> toOne = new ArrayList<>();

    private Draft(String label, Identifier ref, @Nullable Resource stored) {
        this.label = label;
        this.ref = ref;
        this.stored = stored;
    }

    /** What a load does to a resource. */
    public enum State {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** A stored resource; {@code label} names it for people. */
    public static Draft of(Resource stored, String label) {
        return new Draft(label, stored.ref(), stored);
    }

    /** A new resource; {@code key} names it for people and, within its type, for its batch. */
    public static Draft fresh(String type, String key) {
        return new Draft(key, new LocalRef(type, key), null);
    }

    /**
     * Sets an attribute: text, list of texts, boolean, {@link WireValue} or instant; or clears it.
     */
    public Draft set(String name, @Nullable Object value) {
        if (storedValue(name).equals(tree(value))) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
        return this;
    }

    /** Sets an attribute unless there is no value. */
    public Draft setIfPresent(String name, Optional<?> value) {
        value.ifPresent(present -> set(name, present));
        return this;
    }

    /** Sets a to-one relationship. */
    public Draft link(String name, Identifier target) {
        toOne.add(name);
        return links(name, List.of(target));
    }

    /** Replaces a to-many relationship. */
    public Draft links(String name, Collection<? extends Identifier> targets) {
        if (new HashSet<>(storedLinks(name)).equals(new HashSet<>(targets))) {
            links.remove(name);
        } else {
            links.put(name, List.copyOf(targets));
        }
        return this;
    }

    /** Adds to a to-many relationship. */
    public Draft addLink(String name, Identifier target) {
        List<Identifier> all = new ArrayList<>(many(name));
        if (!all.contains(target)) {
            all.add(target);
        }
        return links(name, all);
    }

    public Identifier ref() {
        return ref;
    }

    /** How people know it. */
    public String label() {
        return ref.type() + " " + label;
    }

    /** The attribute as text, as it will be. */
    public Optional<String> text(String name) {
        JsonNode value = value(name);
        return value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    /** The attribute's elements, as they will be. */
    public List<String> texts(String name) {
        return value(name).valueStream().map(JsonNode::asString).toList();
    }

    /** Whether the attribute will be true. */
    public boolean isTrue(String name) {
        return value(name).asBoolean(false);
    }

    /** The attribute as a constant, as it will be. */
    public <E extends Enum<E> & WireValue> Optional<E> status(String name, Class<E> type) {
        return text(name).flatMap(wire -> WireValue.parse(type, wire));
    }

    /** The linked resources, as they will be. */
    public List<? extends Identifier> many(String name) {
        List<Identifier> changed = links.get(name);
        return changed == null ? storedLinks(name) : changed;
    }

    /** The linked resource of a to-one relationship, as it will be. */
    public Optional<Identifier> one(String name) {
        return many(name).stream().findFirst().map(Identifier.class::cast);
    }

    public boolean isStored() {
        return stored != null;
    }

    public State state() {
        if (stored == null) {
            return State.CREATED;
        }
        return attributes.isEmpty() && links.isEmpty() ? State.UNCHANGED : State.CHANGED;
    }

    /** What changes, one entry for each attribute and relationship. */
    public List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        attributes.forEach(
                (name, value) -> all.add(new Difference(name, storedValue(name), tree(value))));
        links.forEach(
                (name, targets) ->
                        all.add(
                                new Difference(
                                        name, tree(ids(storedLinks(name))), tree(ids(targets)))));
        return all;
    }

    void addTo(Batch batch) {
        switch (ref) {
            case LocalRef local -> batch.add(local, changes());
            case ResourceRef known -> batch.update(known.id(), changes());
        }
    }

    private Changes changes() {
        Changes changes = Changes.to(ref.type());
        attributes.forEach(changes::set);
        links.forEach(
                (name, targets) -> {
                    if (toOne.contains(name)) {
                        changes.link(name, targets.getFirst());
                    } else {
                        changes.links(name, targets);
                    }
                });
        if (stored != null && stored.attributes().containsKey("version")) {
            changes.set("version", stored.version());
        }
        return changes;
    }

    private JsonNode value(String name) {
        return attributes.containsKey(name) ? tree(attributes.get(name)) : storedValue(name);
    }

    private JsonNode storedValue(String name) {
        JsonNode value = stored == null ? null : stored.attributes().get(name);
        return value == null ? JSON.nullNode() : value;
    }

    private List<ResourceRef> storedLinks(String name) {
        return stored == null ? List.of() : stored.many(name);
    }

    private static List<String> ids(List<? extends Identifier> targets) {
        return targets.stream()
                .map(
                        target ->
                                switch (target) {
                                    case ResourceRef known -> known.id();
                                    case LocalRef local -> "new " + local.lid();
                                })
                .sorted()
                .toList();
    }

    private static JsonNode tree(@Nullable Object value) {
        return JSON.valueToTree(Changes.wire(value));
    }
}
