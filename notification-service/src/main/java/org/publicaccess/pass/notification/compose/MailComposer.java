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
import org.publicaccess.pass.notification.news.News;
import org.publicaccess.pass.notification.news.Person;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.publicaccess.pass.notification.settings.RecipientSettings;
import org.springframework.stereotype.Component;

/** Writes the mails about an occasion: one for each person, and one for each copy. */
@Component
public class MailComposer {

    private static final String NO_ADDRESS = "core has no usable mail address";
    private static final String NOT_ALLOWED = "not on the whitelist";
    private static final String NOT_WANTED = "the person switched this kind of mail off";

    private final RecipientSettings settings;
    private final Announcer announcer;
    private final TemplateModel models;
    private final Templates templates;

    MailComposer(
            NotificationSettings settings,
            Announcer announcer,
            TemplateModel models,
            Templates templates) {
        this.settings = settings.recipients();
        this.announcer = announcer;
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
    public List<PlannedMail> compose(News news, Optional<String> approvalLink) {
        return announcer.notices(news, approvalLink).stream()
                .flatMap(notice -> compose(notice).stream())
                .toList();
    }

    private List<PlannedMail> compose(Notice notice) {
        List<PlannedMail> mails = new ArrayList<>();
        Map<Person, Mailbox> reachable = new LinkedHashMap<>();
        Set<String> addresses = new HashSet<>();
        for (Person person : notice.recipients()) {
            Optional<String> address = person.email().flatMap(Addresses::bare);
            if (address.isEmpty()) {
                mails.add(none(notice, person, MailState.FAILED, NO_ADDRESS));
            } else if (!settings.allows(address.get())) {
                mails.add(none(notice, person, MailState.WITHHELD, NOT_ALLOWED));
            } else if (notice.kind().choice().filter(person.muted()::contains).isPresent()) {
                mails.add(none(notice, person, MailState.WITHHELD, NOT_WANTED));
            } else if (addresses.add(normal(address.get()))) {
                reachable.put(person, mailbox(person, address.get()));
            }
        }
        if (!reachable.isEmpty()) {
            Optional<Link> link = notice.links().forRecipient();
            reachable.forEach((person, mailbox) -> mails.add(mail(notice, person, mailbox, link)));
            copies(notice, addresses).forEach(copy -> mails.add(copy(notice, copy, reachable)));
        }
        return mails;
    }

    private PlannedMail mail(Notice notice, Person person, Mailbox mailbox, Optional<Link> link) {
        List<Mailbox> to = List.of(mailbox);
        Map<String, Object> model =
                models.of(notice, to, Optional.of(person), Optional.of(mailbox), link);
        return planned(notice, person.ref(), content(notice, mailbox.address(), to, model));
    }

    private PlannedMail copy(Notice notice, String address, Map<Person, Mailbox> reachable) {
        List<Mailbox> to = List.copyOf(reachable.values());
        Optional<Link> link = notice.links().forCopy();
        Map<String, Object> model = models.of(notice, to, Optional.empty(), Optional.empty(), link);
        return planned(notice, "mailto:" + address, content(notice, address, to, model));
    }

    private MailContent content(
            Notice notice, String address, List<Mailbox> to, Map<String, Object> model) {
        Templates.Rendered rendered = templates.render(notice.kind(), model);
        return new MailContent(
                address,
                settings.from(),
                to,
                notice.kind().isForStaff() ? List.of() : settings.cc(),
                rendered.subject(),
                rendered.text(),
                rendered.html());
    }

    /** Copies go to those who are not recipients anyway, each once. */
    private Stream<String> copies(Notice notice, Set<String> addressed) {
        if (notice.kind().isForStaff()) {
            return Stream.of();
        }
        Set<String> seen = new HashSet<>(addressed);
        return Stream.concat(settings.cc().stream(), settings.bcc().stream())
                .filter(copy -> seen.add(normal(copy)));
    }

    private static PlannedMail planned(Notice notice, String recipient, MailContent content) {
        return planned(notice, recipient, MailState.WAITING, null, content);
    }

    private static PlannedMail none(Notice notice, Person person, MailState state, String reason) {
        return planned(notice, person.ref(), state, reason, null);
    }

    private static PlannedMail planned(
            Notice notice,
            String recipient,
            MailState state,
            @Nullable String reason,
            @Nullable MailContent content) {
        return new PlannedMail(
                notice.occasion().key(),
                recipient,
                notice.kind(),
                notice.submission().orElse(null),
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
