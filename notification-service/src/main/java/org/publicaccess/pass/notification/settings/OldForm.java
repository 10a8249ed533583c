// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates {@code notification.json}, as Eclipse PASS knows it, into the form of {@code
 * notification.yaml}. What it does not know it leaves out, as the service of old did.
 */
final class OldForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OldForm() {}

    static ObjectNode translate(JsonNode old) {
        ObjectNode settings = NODES.objectNode();
        if (old.path("recipient-config").isArray()) {
            ObjectNode recipients = settings.putObject("recipients");
            old.path("recipient-config")
                    .forEach(entry -> recipients.set(mode(entry), recipients(entry)));
        }
        if (old.path("templates").isArray()) {
            ObjectNode texts = settings.putObject("templates").putObject("texts");
            old.path("templates")
                    .forEach(
                            entry ->
                                    texts.set(
                                            entry.path("notification").asString(""),
                                            texts(entry.path("templates"))));
        }
        if (old.path("link-validators").isArray()) {
            var links = settings.putArray("links");
            old.path("link-validators").forEach(rule -> links.add(link(rule)));
        }
        return settings;
    }

    private static String mode(JsonNode entry) {
        return entry.path("mode").asString("").toUpperCase(Locale.ROOT);
    }

    private static ObjectNode recipients(JsonNode entry) {
        ObjectNode recipients = NODES.objectNode();
        copy(entry, "fromAddress", recipients, "from");
        copy(entry, "global_cc", recipients, "cc");
        copy(entry, "global_bcc", recipients, "bcc");
        copy(entry, "whitelist", recipients, "whitelist");
        return recipients;
    }

    private static ObjectNode texts(JsonNode templates) {
        ObjectNode texts = NODES.objectNode();
        for (TemplatePart part : TemplatePart.values()) {
            copy(templates, part.oldKey().toUpperCase(Locale.ROOT), texts, part.key());
        }
        return texts;
    }

    /** The flag's documented name is the first; the second is what the code of old read. */
    private static ObjectNode link(JsonNode rule) {
        ObjectNode link = NODES.objectNode();
        copy(rule, "rels", link, "rels");
        copy(rule, "requiredBaseURI", link, "below");
        boolean stops =
                rule.path("throwExceptionWhenInvalid").asBoolean(false)
                        || rule.path("throwExceptionOnFailure").asBoolean(false);
        return link.put("otherwise", stops ? "send-nothing" : "leave-out");
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String newName) {
        if (from.hasNonNull(name)) {
            to.set(newName, from.path(name));
        }
    }
}
