// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail for one address to the SMTP server. */
@Component
class MailTransport {

    private final JavaMailSenderImpl smtp;
    private final Clock clock;

    MailTransport(JavaMailSenderImpl smtp, Clock clock) {
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
                new AddressedMessage(smtp.getSession(), new InternetAddress(content.address()));
        MimeMessageHelper helper =
                new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(content.from());
        for (Mailbox to : content.to()) {
            helper.addTo(address(to));
        }
        for (String cc : content.cc()) {
            helper.addCc(cc);
        }
        helper.setSubject(content.subject());
        helper.setText(content.text());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("X-PASS-Submission-ID", mail.submission());
        message.setHeader("X-PASS-Notification-Type", mail.kind().name());
        // RFC 3834: keeps absence replies away from the sender's mailbox.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static InternetAddress address(Mailbox mailbox) throws UnsupportedEncodingException {
        return new InternetAddress(
                mailbox.address(),
                mailbox.name().isEmpty() ? null : mailbox.name(),
                StandardCharsets.UTF_8.name());
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
