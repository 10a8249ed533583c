// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.publicaccess.pass.notification.mail.Mailbox;
import org.publicaccess.pass.notification.news.Person;
import org.publicaccess.pass.notification.news.SubmissionFacts;
import org.publicaccess.pass.notification.news.SubmissionNews;
import org.publicaccess.pass.notification.settings.Branding;
import org.publicaccess.pass.notification.settings.NotificationSettings;
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
    private final RecipientSettings recipients;
    private final Map<String, Object> branding;
    private final String locale;

    TemplateModel(ManuscriptDetails details, Site site, NotificationSettings settings) {
        this.details = details;
        this.site = site;
        this.recipients = settings.recipients();
        this.branding = branding(settings.branding());
        this.locale = settings.templates().locale();
    }

    private static Map<String, Object> branding(Branding branding) {
        return Map.of(
                "institution", branding.institution(),
                "logo_url", branding.logoUrl(),
                "colour", branding.colour(),
                "help", branding.help());
    }

    /**
     * The model of one mail.
     *
     * @param greeted the person the mail speaks to; empty on a copy
     */
    Map<String, Object> of(
            Notice notice,
            List<Mailbox> to,
            Optional<Person> greeted,
            Optional<Mailbox> mailbox,
            Optional<Link> link) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("to", to.stream().map(Mailbox::address).collect(Collectors.joining(",")));
        model.put("cc", String.join(",", recipients.cc()));
        model.put("bcc", String.join(",", recipients.bcc()));
        model.put("from", recipients.from());
        model.put("app_domain", site.domain());
        model.put("app_url", site.url());
        model.put("locale", locale);
        model.put("branding", branding);
        model.put(
                "link_metadata",
                link.map(at -> Map.of("rel", at.rel(), "href", at.href())).stream().toList());
        model.put("link", link.map(Link::href).orElse(""));
        model.put("recipient_name", mailbox.map(Mailbox::name).orElse(""));
        model.put("is_copy", greeted.isEmpty());
        model.put(
                "is_optional",
                notice.kind().choice().isPresent()
                        && greeted.filter(Person::hasAccount).isPresent());
        model.putAll(notice.model());
        return model;
    }

    /** What mails about a submission say of it. */
    Map<String, Object> submission(SubmissionFacts submission) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("resource_metadata", details.of(submission));
        model.put("submission_id", submission.id());
        model.put("submitter", name(submission.submitter()));
        return model;
    }

    /** What mails about an event say of it and its submission. */
    Map<String, Object> event(SubmissionNews news) {
        Map<String, Object> model = submission(news.submission());
        model.put("event_metadata", metadata(news));
        model.put("performer_name", name(news.performer()));
        return model;
    }

    /** The address of a submission's page. */
    String page(String submissionId) {
        return site.submissionPage(submissionId);
    }

    /** The names of constants rather than their spelling on the wire, as existing templates ask. */
    private static Map<String, Object> metadata(SubmissionNews news) {
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
