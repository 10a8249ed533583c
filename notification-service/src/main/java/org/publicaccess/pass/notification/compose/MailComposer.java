// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.notification.mail.Addresses;
import org.publicaccess.pass.notification.mail.MailContent;
import org.publicaccess.pass.notification.mail.MailState;
import org.publicaccess.pass.notification.mail.Mailbox;
import org.publicaccess.pass.notification.mail.PlannedMail;
import org.publicaccess.pass.notification.news.Person;
import org.publicaccess.pass.notification.news.SubmissionNews;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.publicaccess.pass.notification.settings.RecipientSettings;
import org.springframework.stereotype.Component;

/** Writes the mails about an event: one for each person, and one for each copy. */
@Component
public class MailComposer {

    private static final String NO_ADDRESS = "core has no usable mail address";
    private static final String NOT_ALLOWED = "not on the whitelist";

    private final RecipientSettings settings;
    private final Links links;
    private final TemplateModel models;
    private final Templates templates;

    MailComposer(
            NotificationSettings settings, Links links, TemplateModel models, Templates templates) {
        this.settings = settings.recipients();
        this.links = links;
        this.models = models;
        this.templates = templates;
    }

    /**
     * The mails to store; none when nobody needs to be told.
     *
     * @param approvalLink what core's message brought for a person without an account
     * @throws org.publicaccess.pass.notification.news.NoMailPossibleException when nobody can be
     *     told
     */
    public List<PlannedMail> compose(SubmissionNews news, Optional<String> approvalLink) {
        return Audience.of(news)
                .map(notice -> compose(news, notice, approvalLink))
                .orElse(List.of());
    }

    private List<PlannedMail> compose(
            SubmissionNews news, Notice notice, Optional<String> approvalLink) {
        List<PlannedMail> mails = new ArrayList<>();
        Map<Person, Mailbox> reachable = new LinkedHashMap<>();
        Set<String> addresses = new HashSet<>();
        for (Person person : notice.recipients()) {
            Optional<String> address = person.email().flatMap(Addresses::bare);
            if (address.isEmpty()) {
                mails.add(none(news, notice, person, MailState.FAILED, NO_ADDRESS));
            } else if (!settings.allows(address.get())) {
                mails.add(none(news, notice, person, MailState.WITHHELD, NOT_ALLOWED));
            } else if (addresses.add(normal(address.get()))) {
                reachable.put(person, mailbox(person, address.get()));
            }
        }
        if (!reachable.isEmpty()) {
            Optional<Link> link = links.forRecipient(notice.kind(), news, approvalLink);
            reachable.forEach(
                    (person, mailbox) -> mails.add(mail(news, notice, person, mailbox, link)));
            copies(addresses).forEach(copy -> mails.add(copy(news, notice, copy, reachable)));
        }
        return mails;
    }

    private PlannedMail mail(
            SubmissionNews news,
            Notice notice,
            Person person,
            Mailbox mailbox,
            Optional<Link> link) {
        List<Mailbox> to = List.of(mailbox);
        Map<String, Object> model = models.of(news, settings, to, Optional.of(mailbox), link);
        return planned(news, notice, person.ref(), content(notice, mailbox.address(), to, model));
    }

    private PlannedMail copy(
            SubmissionNews news, Notice notice, String address, Map<Person, Mailbox> reachable) {
        List<Mailbox> to = List.copyOf(reachable.values());
        Optional<Link> link = links.forCopy(notice.kind(), news);
        Map<String, Object> model = models.of(news, settings, to, Optional.empty(), link);
        return planned(news, notice, "mailto:" + address, content(notice, address, to, model));
    }

    private MailContent content(
            Notice notice, String address, List<Mailbox> to, Map<String, Object> model) {
        Templates.Rendered rendered = templates.render(notice.kind(), model);
        return new MailContent(
                address, settings.from(), to, settings.cc(), rendered.subject(), rendered.text());
    }

    /** Copies go to those who are not recipients anyway, each once. */
    private Stream<String> copies(Set<String> addressed) {
        Set<String> seen = new HashSet<>(addressed);
        return Stream.concat(settings.cc().stream(), settings.bcc().stream())
                .filter(copy -> seen.add(normal(copy)));
    }

    private static PlannedMail planned(
            SubmissionNews news, Notice notice, String recipient, MailContent content) {
        return planned(news, notice, recipient, MailState.WAITING, null, content);
    }

    private static PlannedMail none(
            SubmissionNews news, Notice notice, Person person, MailState state, String reason) {
        return planned(news, notice, person.ref(), state, reason, null);
    }

    private static PlannedMail planned(
            SubmissionNews news,
            Notice notice,
            String recipient,
            MailState state,
            @Nullable String reason,
            @Nullable MailContent content) {
        return new PlannedMail(
                news.event(),
                recipient,
                notice.kind(),
                news.submission().id(),
                state,
                reason,
                content);
    }

    private static Mailbox mailbox(Person person, String address) {
        return new Mailbox(address, person.name().map(SafeText::line).orElse(""));
    }

    private static String normal(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
