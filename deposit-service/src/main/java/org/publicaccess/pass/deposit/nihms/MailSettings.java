// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.nihms;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mailbox to which NIHMS answers.
 *
 * @param host IMAP server; blank when there is no such mailbox
 * @param protocol {@code imaps}, or {@code imap} without TLS
 * @param auth {@code LOGIN} with a password, or {@code MS_EXCHANGE_OAUTH2} with client credentials
 * @param tokenAddress where access tokens are given out
 * @param senders addresses from which NIHMS writes
 * @param receivingServer name with which the institution's own mail server signs its
 *     Authentication-Results (RFC 8601)
 * @param unknownFolder where mails go that nobody can make sense of
 * @param interval how often the mailbox is looked into
 */
@ConfigurationProperties("pass.deposit.nihms.mail")
public record MailSettings(
        String host,
        int port,
        String protocol,
        String username,
        String password,
        Auth auth,
        String tokenAddress,
        String clientId,
        String clientSecret,
        String scope,
        List<String> senders,
        String receivingServer,
        String unknownFolder,
        Duration interval) {

    /** How the service logs in. */
    public enum Auth {
        LOGIN,
        MS_EXCHANGE_OAUTH2
    }

    public MailSettings {
        senders = senders.stream().map(sender -> sender.strip().toLowerCase(Locale.ROOT)).toList();
        if (!host.isBlank()) {
            require(username, "NIHMS_MAIL_USERNAME");
            require(String.join("", senders), "PASS_DEPOSIT_NIHMS_EMAIL_FROM");
            require(receivingServer, "PASS_DEPOSIT_NIHMS_EMAIL_RECEIVING_SERVER");
            if (auth == Auth.LOGIN) {
                require(password, "NIHMS_MAIL_PASSWORD");
            } else {
                require(clientId, "NIHMS_MAIL_CLIENT_ID");
                require(clientSecret, "NIHMS_MAIL_CLIENT_SECRET");
            }
        }
    }

    private static void require(String value, String variable) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    variable + " must be set, because NIHMS_MAIL_HOST names a mailbox");
        }
    }

    /** Whether there is a mailbox. */
    public boolean isOn() {
        return !host.isBlank();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "%s://%s@%s:%d".formatted(protocol, username, host, port);
    }
}
