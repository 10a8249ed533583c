// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.mapping;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A text with fields of the model in it: {@code {title}}, {@code {doi|id|'none'}}, and parts in
 * square brackets that vanish when a field in them is empty: {@code {volume}[ ({issue})]}.
 */
record Template(List<Part> parts) {

    sealed interface Part {}

    record Literal(String text) implements Part {}

    /** The first of these that is not empty. */
    record Field(List<Choice> choices) implements Part {}

    record Bracketed(Template content) implements Part {}

    sealed interface Choice {}

    record Read(Path path) implements Choice {}

    record Constant(String text) implements Choice {}

    static Template parse(String text, List<ModelType> types) {
        return new TemplateParser(text, types).parse();
    }

    /** Whether it reads the model at all. */
    boolean hasFields() {
        return parts.stream()
                .anyMatch(
                        part ->
                                switch (part) {
                                    case Literal _ -> false;
                                    case Field _ -> true;
                                    case Bracketed bracketed -> bracketed.content().hasFields();
                                });
    }

    /** The text; empty when a field outside of brackets is, or nothing but blanks is left. */
    Optional<String> render(List<JsonNode> scope) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            Optional<String> rendered =
                    switch (part) {
                        case Literal literal -> Optional.of(literal.text());
                        case Field field -> value(field, scope);
                        case Bracketed bracketed ->
                                bracketed.content().render(scope).or(() -> Optional.of(""));
                    };
            if (rendered.isEmpty()) {
                return Optional.empty();
            }
            text.append(rendered.get());
        }
        return Optional.of(text.toString()).filter(result -> !result.isBlank());
    }

    private static Optional<String> value(Field field, List<JsonNode> scope) {
        return field.choices().stream()
                .map(
                        choice ->
                                switch (choice) {
                                    case Read read -> read.path().in(scope).asString("");
                                    case Constant constant -> constant.text();
                                })
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
