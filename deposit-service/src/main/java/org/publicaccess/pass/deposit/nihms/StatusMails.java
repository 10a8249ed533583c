// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.nihms;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.publicaccess.pass.deposit.nihms.MailSettings.Auth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox to which NIHMS answers. A mail is marked as seen when everything that it says
 * is stored, and not before; one that nobody can make sense of, or that is forged, goes to a folder
 * of its own and is counted.
 */
@Component
public class StatusMails {

    private static final Logger log = LoggerFactory.getLogger(StatusMails.class);

    private static final String INBOX = "INBOX";
    private static final String SUBJECT = "Bulk submission";
    private static final int BATCH = 50;

    private final MailSettings settings;
    private final SenderCheck sender;
    private final AccessTokens tokens;
    private final Answers answers;
    private final MeterRegistry meters;

    /** What became of a mail. */
    private enum Outcome {
        HANDLED,
        UNKNOWN,
        FORGED
    }

    StatusMails(MailSettings settings, Answers answers, MeterRegistry meters) {
        this.settings = settings;
        this.sender = new SenderCheck(settings.receivingServer(), settings.senders());
        this.tokens = new AccessTokens(settings);
        this.answers = answers;
        this.meters = meters;
    }

    /** How often to look. */
    public Duration interval() {
        return settings.interval();
    }

    /** Reads what is new; does nothing when there is no such mailbox. */
    public void read() throws MessagingException, IOException {
        if (!settings.isOn()) {
            return;
        }
        try (Store store = Session.getInstance(properties()).getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), secret());
            Folder inbox = store.getFolder(INBOX);
            inbox.open(Folder.READ_WRITE);
            try {
                read(store, inbox);
            } finally {
                inbox.close(true);
            }
        }
    }

    private void read(Store store, Folder inbox) throws MessagingException {
        Message[] news = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (Message mail : List.of(news).subList(0, Math.min(news.length, BATCH))) {
            Outcome outcome = outcome(mail);
            if (outcome == Outcome.HANDLED) {
                mail.setFlag(Flags.Flag.SEEN, true);
            } else {
                setAside(store, inbox, mail);
                log.warn(
                        "A mail to the NIHMS mailbox is {}; it lies in the folder {} now",
                        outcome.name().toLowerCase(Locale.ROOT),
                        settings.unknownFolder());
            }
            String tag = outcome.name().toLowerCase(Locale.ROOT);
            meters.counter("pass.deposit.nihms.mails", "outcome", tag).increment();
        }
    }

    private Outcome outcome(Message mail) {
        try {
            boolean ours =
                    sender.isNamed(mail)
                            && Optional.ofNullable(mail.getSubject()).orElse("").contains(SUBJECT);
            if (!ours) {
                return Outcome.UNKNOWN;
            }
            return sender.isAuthentic(mail) ? outcome(StatusMail.lines(mail)) : Outcome.FORGED;
        } catch (MessagingException | IOException e) {
            log.warn("A mail to the NIHMS mailbox cannot be read: {}", e.getMessage());
            return Outcome.UNKNOWN;
        }
    }

    private Outcome outcome(List<String> lines) {
        boolean known = !lines.isEmpty();
        for (String line : lines) {
            known &= StatusLine.parse(line).filter(answers::apply).isPresent();
        }
        return known ? Outcome.HANDLED : Outcome.UNKNOWN;
    }

    private void setAside(Store store, Folder inbox, Message mail) throws MessagingException {
        Folder aside = store.getFolder(settings.unknownFolder());
        if (!aside.exists()) {
            aside.create(Folder.HOLDS_MESSAGES);
        }
        inbox.copyMessages(new Message[] {mail}, aside);
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    private String secret() throws MessagingException, IOException {
        return settings.auth() == Auth.LOGIN ? settings.password() : tokens.fetch();
    }

    private Properties properties() {
        String prefix = "mail." + settings.protocol() + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", "60000");
        properties.put(prefix + "timeout", "90000");
        properties.put(prefix + "writetimeout", "90000");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        // Reading a mail must not mark it as seen.
        properties.put(prefix + "peek", "true");
        if (settings.auth() == Auth.MS_EXCHANGE_OAUTH2) {
            properties.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }
}
