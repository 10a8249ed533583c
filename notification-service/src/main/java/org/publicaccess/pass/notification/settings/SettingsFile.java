// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.notification.mail.Kind;

/**
 * The form of {@code notification.json}, as Eclipse PASS knows it.
 *
 * @param recipients one entry per mode
 * @param templates one entry per kind of mail
 * @param linkRules absent when the file says nothing about links
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SettingsFile(
        @JsonProperty("recipient-config") @Nullable List<Recipients> recipients,
        @JsonProperty("templates") @Nullable List<KindTemplates> templates,
        @JsonProperty("link-validators") @Nullable List<LinkValidator> linkRules) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recipients(
            Mode mode,
            @Nullable String fromAddress,
            @JsonProperty("global_cc") @Nullable List<String> cc,
            @JsonProperty("global_bcc") @Nullable List<String> bcc,
            @Nullable List<String> whitelist) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record KindTemplates(Kind notification, Map<Part, String> templates) {}

    /** The flag's documented name is the first; the second is what the code of old read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LinkValidator(
            List<String> rels,
            @JsonProperty("requiredBaseURI") String base,
            @JsonProperty("throwExceptionWhenInvalid") @JsonAlias("throwExceptionOnFailure")
                    boolean failing) {}

    /** The parts of a mail that have a template. */
    enum Part {
        SUBJECT,
        BODY,
        FOOTER
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
