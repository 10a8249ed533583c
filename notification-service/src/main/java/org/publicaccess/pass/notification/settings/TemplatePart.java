// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The parts of a mail that have a template. */
enum TemplatePart {
    @JsonProperty("subject")
    SUBJECT,
    @JsonProperty("text")
    TEXT,
    @JsonProperty("footer")
    FOOTER,
    @JsonProperty("html")
    HTML;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How properties and {@code notification.json} call it. */
    String oldKey() {
        return this == TEXT ? "body" : key();
    }
}
