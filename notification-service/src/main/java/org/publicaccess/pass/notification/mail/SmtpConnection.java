// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Speaks to the mail server as securely as it is set, with a password or a token. */
@Component
class SmtpConnection {

    private final JavaMailSenderImpl smtp;
    private final Optional<AccessTokens> tokens;

    SmtpConnection(JavaMailSenderImpl smtp, SmtpSettings settings, Clock clock) {
        this.smtp = smtp;
        this.tokens =
                settings.oauth2().isUsed()
                        ? Optional.of(new AccessTokens(settings.oauth2(), clock))
                        : Optional.empty();
        secure(smtp.getJavaMailProperties(), settings.security());
        if (tokens.isPresent()) {
            if (smtp.getUsername() == null || smtp.getUsername().isBlank()) {
                throw new IllegalArgumentException(
                        "PASS_NOTIFICATION_SMTP_OAUTH2_TOKEN_URL is set, so that SPRING_MAIL_USERNAME must name the mailbox that sends");
            }
            smtp.getJavaMailProperties().setProperty("mail.smtp.auth.mechanisms", "XOAUTH2");
        }
    }

    private static void secure(Properties properties, SmtpSettings.Security security) {
        switch (security) {
            case STARTTLS_IF_OFFERED -> properties.setProperty("mail.smtp.starttls.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
    }

    Session session() {
        return smtp.getSession();
    }

    /**
     * Returns when the server has taken the message.
     *
     * @throws org.springframework.mail.MailException when it has not, or did not say so in time
     */
    void send(MimeMessage message) {
        tokens.ifPresent(from -> smtp.setPassword(from.current()));
        try {
            smtp.send(message);
        } catch (MailAuthenticationException e) {
            tokens.ifPresent(AccessTokens::forget);
            throw e;
        }
    }
}
