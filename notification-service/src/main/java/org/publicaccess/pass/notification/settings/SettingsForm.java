// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.notification.mail.Kind;

/**
 * The form of {@code notification.yaml}: everything is there, because it lies over the defaults.
 */
record SettingsForm(
        Map<Mode, RecipientsForm> recipients,
        List<String> staff,
        BrandingForm branding,
        TemplatesForm templates,
        List<LinkForm> links,
        ReminderForm reminder,
        DigestForm digest) {

    record RecipientsForm(
            @Nullable String from,
            @Nullable List<String> cc,
            @Nullable List<String> bcc,
            @Nullable List<String> whitelist) {}

    record BrandingForm(
            @Nullable String institution,
            @JsonProperty("logo-url") @Nullable String logoUrl,
            String colour,
            @Nullable String help) {}

    /**
     * @param folder place of folders named by locale, blank for the shipped ones alone
     * @param locale language tag of the mails
     * @param texts single templates by kind and part, as text or as the place where they lie
     */
    record TemplatesForm(
            @Nullable String folder,
            String locale,
            @Nullable Map<Kind, Map<TemplatePart, String>> texts) {}

    record LinkForm(List<String> rels, String below, Otherwise otherwise) {}

    /** What happens to a link that breaks a rule. */
    enum Otherwise {
        @JsonProperty("leave-out")
        LEAVE_OUT,
        @JsonProperty("send-nothing")
        SEND_NOTHING
    }

    record ReminderForm(String after, String every, int times) {}

    record DigestForm(
            @Nullable List<String> to,
            String day,
            String at,
            String zone,
            @JsonProperty("stuck-after") String stuckAfter,
            @JsonProperty("unanswered-after") String unansweredAfter,
            @JsonProperty("dates-ahead") String datesAhead,
            @JsonProperty("nih-token-expires") @Nullable String tokenExpires) {}
}
