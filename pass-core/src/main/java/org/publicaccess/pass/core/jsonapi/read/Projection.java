// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.SelectField;
import org.publicaccess.pass.core.jsonapi.ReadRules.Restricted;
import org.publicaccess.pass.core.jsonapi.schema.Attribute;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;

/**
 * The columns that one statement selects for a resource type, and where each member of the document
 * finds its own.
 */
final class Projection {

    /** An attribute and its column, counted from 1. */
    record AttributeColumn(Attribute attribute, int index, boolean restricted) {}

    /**
     * A relationship, its column, and whether the document shows it or only the includes need it.
     */
    record LinkColumn(Relationship relationship, int index, boolean shown) {}

    private final ResourceType type;
    private final List<SelectField<?>> columns = new ArrayList<>();
    private final List<AttributeColumn> attributes = new ArrayList<>();
    private final Map<String, LinkColumn> links = new LinkedHashMap<>();
    private int visibleIndex;

    private Projection(ResourceType type) {
        this.type = type;
    }

    /**
     * The columns for a type.
     *
     * @param asked the only members to show, empty for all
     * @param included relationships that includes follow
     */
    static Projection of(
            Scope scope,
            Visibility visibility,
            Optional<List<String>> asked,
            Set<String> included) {
        Projection projection = new Projection(scope.type());
        projection.columns.add(scope.id());
        Optional<Restricted> restricted = visibility.restricted(scope);
        for (Attribute attribute : projection.shownAttributes(asked)) {
            boolean hides = restricted.filter(some -> some.hides(attribute.name())).isPresent();
            projection.columns.add(visibility.field(scope, attribute));
            projection.attributes.add(
                    new AttributeColumn(attribute, projection.columns.size(), hides));
        }
        restricted.ifPresent(some -> projection.addVisible(some));
        projection.addLinks(scope, visibility, asked, included);
        return projection;
    }

    private void addVisible(Restricted restricted) {
        columns.add(field(restricted.visible()));
        visibleIndex = columns.size();
    }

    private List<Attribute> shownAttributes(Optional<List<String>> asked) {
        return asked.map(
                        names ->
                                names.stream()
                                        .map(type::attribute)
                                        .flatMap(Optional::stream)
                                        .toList())
                .orElseGet(() -> List.copyOf(type.attributes().values()));
    }

    private void addLinks(
            Scope scope,
            Visibility visibility,
            Optional<List<String>> asked,
            Set<String> included) {
        List<String> shown =
                asked.orElseGet(() -> List.copyOf(type.relationships().keySet())).stream()
                        .filter(type.relationships()::containsKey)
                        .toList();
        shown.forEach(name -> addLink(scope, visibility, name, true));
        for (String name : new TreeSet<>(included)) {
            if (!shown.contains(name)) {
                addLink(scope, visibility, name, false);
            }
        }
    }

    private void addLink(Scope scope, Visibility visibility, String name, boolean shown) {
        Relationship relationship = type.relationship(name).orElseThrow();
        columns.add(
                relationship.toMany()
                        ? array(visibility.links(scope, relationship))
                        : visibility.link(scope, relationship));
        links.put(name, new LinkColumn(relationship, columns.size(), shown));
    }

    ResourceType type() {
        return type;
    }

    List<SelectField<?>> columns() {
        return columns;
    }

    List<AttributeColumn> attributes() {
        return attributes;
    }

    Iterable<LinkColumn> links() {
        return links.values();
    }

    LinkColumn link(String relationship) {
        return links.get(relationship);
    }

    /** Column that says whether restricted attributes may be seen, 0 when there are none. */
    int visibleIndex() {
        return visibleIndex;
    }
}
