// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.items;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds the reason in the different forms in which repositories put it. */
final class Reasons {

    private Reasons() {}

    static Optional<String> in(JsonNode body) {
        String details =
                list(body)
                        .map(Reasons::detail)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("; "));
        String message =
                Stream.of("message", "log", "error")
                        .map(name -> body.path(name).asString(""))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("");
        return Optional.of(message + (message.isEmpty() || details.isEmpty() ? "" : " ") + details)
                .filter(text -> !text.isBlank());
    }

    private static Stream<JsonNode> list(JsonNode body) {
        return body.isArray() ? body.valueStream() : body.path("errors").valueStream();
    }

    /** InvenioRDM names one field, DSpace several paths. */
    private static String detail(JsonNode error) {
        String where =
                error.has("field") ? error.path("field").asString("") : texts(error.path("paths"));
        String what =
                error.has("messages")
                        ? texts(error.path("messages"))
                        : error.path("message").asString("");
        return where.isEmpty() ? what : where + ": " + what;
    }

    private static String texts(JsonNode values) {
        List<String> texts =
                values.valueStream()
                        .map(value -> value.asString(""))
                        .filter(text -> !text.isEmpty())
                        .toList();
        return String.join(", ", texts);
    }
}
