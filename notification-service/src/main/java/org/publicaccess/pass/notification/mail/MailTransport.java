// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail for one address to the SMTP server. */
@Component
class MailTransport {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpConnection smtp;
    private final Clock clock;

    MailTransport(SmtpConnection smtp, Clock clock) {
        this.smtp = smtp;
        this.clock = clock;
    }

    /**
     * Returns when the server has taken the mail.
     *
     * @throws org.springframework.mail.MailException when it has not, or did not say so in time
     */
    void send(DueMail mail) {
        try {
            smtp.send(message(mail));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailParseException(e);
        }
    }

    private MimeMessage message(DueMail mail)
            throws MessagingException, UnsupportedEncodingException {
        MailContent content = mail.content();
        MimeMessage message =
                new AddressedMessage(smtp.session(), new InternetAddress(content.address()));
        MimeMessageHelper helper = new MimeMessageHelper(message, false, UTF_8);
        helper.setFrom(content.from());
        for (Mailbox to : content.to()) {
            helper.addTo(address(to));
        }
        for (String cc : content.cc()) {
            helper.addCc(cc);
        }
        helper.setSubject(content.subject());
        helper.setSentDate(Date.from(clock.instant()));
        body(message, content);
        headers(message, mail);
        return message;
    }

    private static void body(MimeMessage message, MailContent content) throws MessagingException {
        if (content.html() == null) {
            message.setText(content.text(), UTF_8);
            return;
        }
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(content.text(), "plain"));
        alternatives.addBodyPart(part(content.html(), "html"));
        message.setContent(alternatives);
    }

    /** Quoted-printable encodes {@code =}, so that no text can look like a boundary. */
    private static BodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static void headers(MimeMessage message, DueMail mail) throws MessagingException {
        message.setHeader("Message-ID", mail.messageId());
        // Some servers, Amazon SES among them, put a Message-ID of their own over it.
        message.setHeader("X-PASS-Notification-ID", mail.messageId());
        message.setHeader("X-PASS-Notification-Type", mail.kind().name());
        if (mail.submission() != null) {
            message.setHeader("X-PASS-Submission-ID", mail.submission());
        }
        // RFC 3834: keeps absence replies away from the sender's mailbox.
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    private static InternetAddress address(Mailbox mailbox) throws UnsupportedEncodingException {
        return new InternetAddress(
                mailbox.address(), mailbox.name().isEmpty() ? null : mailbox.name(), UTF_8);
    }

    /**
     * A message that travels to one address, whoever its header names: a failing address stops
     * nobody else's mail.
     */
    private static final class AddressedMessage extends MimeMessage {

        private final Address address;

        AddressedMessage(Session session, Address address) {
            super(session);
            this.address = address;
        }

        @Override
        public Address[] getAllRecipients() {
            return new Address[] {address};
        }
    }
}
