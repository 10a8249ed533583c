// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.publicaccess.pass.notification.mail.Mailbox;
import org.publicaccess.pass.notification.news.Person;
import org.publicaccess.pass.notification.news.SubmissionNews;
import org.publicaccess.pass.notification.settings.RecipientSettings;
import org.publicaccess.pass.notification.settings.Site;
import org.springframework.stereotype.Component;

/**
 * All that a template can see: maps, lists and plain text. The keys with underscores up to {@code
 * link_metadata} are those of Eclipse PASS; the others are for texts that need no logic.
 */
@Component
class TemplateModel {

    private final ManuscriptDetails details;
    private final Site site;

    TemplateModel(ManuscriptDetails details, Site site) {
        this.details = details;
        this.site = site;
    }

    /**
     * The model of one mail.
     *
     * @param greeted the person the mail speaks to; empty on a copy
     */
    Map<String, Object> of(
            SubmissionNews news,
            RecipientSettings settings,
            List<Mailbox> to,
            Optional<Mailbox> greeted,
            Optional<Link> link) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("to", to.stream().map(Mailbox::address).collect(Collectors.joining(",")));
        model.put("cc", String.join(",", settings.cc()));
        model.put("bcc", String.join(",", settings.bcc()));
        model.put("from", settings.from());
        model.put("app_domain", site.domain());
        model.put("app_url", site.url());
        model.put("resource_metadata", details.of(news.submission()));
        model.put("event_metadata", event(news));
        model.put(
                "link_metadata",
                link.map(at -> Map.of("rel", at.rel(), "href", at.href())).stream().toList());
        model.put("link", link.map(Link::href).orElse(""));
        model.put("recipient_name", greeted.map(Mailbox::name).orElse(""));
        model.put("performer_name", name(news.performer()));
        model.put("is_copy", greeted.isEmpty());
        return model;
    }

    /** The names of constants rather than their spelling on the wire, as existing templates ask. */
    private static Map<String, Object> event(SubmissionNews news) {
        return Map.of(
                "id", news.event().id(),
                "comment", news.comment().map(SafeText::block).orElse(""),
                "performedDate", news.performedDate().orElse(""),
                "performedBy", name(news.performer()),
                "performerRole", news.role().map(Enum::name).orElse(""),
                "eventType", news.type().map(Enum::name).orElse(""));
    }

    private static String name(Optional<Person> person) {
        return person.flatMap(Person::name).map(SafeText::line).orElse("");
    }
}
