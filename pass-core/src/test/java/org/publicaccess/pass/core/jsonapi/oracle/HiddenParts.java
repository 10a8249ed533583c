// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import static org.jooq.impl.DSL.trueCondition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.publicaccess.pass.core.jsonapi.ReadRules;
import org.publicaccess.pass.core.jsonapi.Row;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;

/**
 * Read rules that hide rows and attributes by arithmetic on ids, once they are switched on: rows
 * whose id leaves 3 when divided by 7; of the rows that leave 1 when divided by 5, those whose
 * first relationship links to no even id; and in rows of odd id the attributes with short names.
 */
@Primary
public final class HiddenParts implements ReadRules, Sight {

    private static final int SHORT = 6;

    private final ObjectProvider<ResourceTypes> types;
    private volatile boolean on;

    HiddenParts(ObjectProvider<ResourceTypes> types) {
        this.types = types;
    }

    void switchOn(boolean hide) {
        on = hide;
    }

    @Override
    public Condition mayRead(String type, Row row) {
        if (!on) {
            return trueCondition();
        }
        Condition whole = row.id().mod(7L).ne(3L);
        return firstRelationship(types.getObject().get(type))
                .map(
                        first ->
                                whole.and(
                                        row.anyOf(
                                                List.of(
                                                        one -> one.id().mod(5L).ne(1L),
                                                        one ->
                                                                one.linksToAny(
                                                                        first, to -> isEven(to))))))
                .orElse(whole);
    }

    @Override
    public Optional<Restricted> restricted(String type, Row row) {
        return on
                ? Optional.of(new Restricted(openOf(types.getObject().get(type)), isEven(row)))
                : Optional.empty();
    }

    private static Condition isEven(Row row) {
        return row.id().mod(2L).eq(0L);
    }

    private static Set<String> openOf(ResourceType type) {
        return type.attributes().keySet().stream()
                .filter(name -> name.length() > SHORT)
                .collect(Collectors.toSet());
    }

    private static Optional<String> firstRelationship(ResourceType type) {
        return type.relationships().keySet().stream().findFirst();
    }

    @Override
    public boolean isVisible(Resource resource) {
        if (!on) {
            return true;
        }
        boolean linksToEven =
                firstRelationship(resource.type())
                        .map(first -> resource.links().get(first))
                        .filter(links -> links.stream().noneMatch(id -> id % 2 == 0))
                        .isEmpty();
        return resource.id() % 7 != 3 && (resource.id() % 5 != 1 || linksToEven);
    }

    @Override
    public boolean isVisible(Resource resource, String attribute) {
        return !on || resource.id() % 2 == 0 || attribute.length() > SHORT;
    }
}
