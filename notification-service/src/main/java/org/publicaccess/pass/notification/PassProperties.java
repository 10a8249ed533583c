// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.publicaccess.pass.notification.mail.SmtpSettings;
import org.publicaccess.pass.notification.retry.RetrySettings;
import org.publicaccess.pass.notification.settings.Mode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says, checked before anything starts.
 *
 * @param client how to reach core
 * @param app the application that mails speak of
 * @param link where its links lead
 * @param notification how mails are made and sent
 * @param readyFile file to make once messages are taken, empty for none
 */
@ConfigurationProperties("pass")
record PassProperties(
        Client client,
        App app,
        Link link,
        Notification notification,
        @DefaultValue("") String readyFile) {

    Optional<Path> readyPath() {
        return readyFile.isBlank() ? Optional.empty() : Optional.of(Path.of(readyFile));
    }

    /**
     * @param url address of core without a path
     * @param timeout how long to wait for an answer
     */
    record Client(String url, String user, String password, Duration timeout) {

        Client {
            require(
                    url.matches("https?://[^/]+/?"),
                    ("PASS_CORE_URL is \"%s\": give the address of core without a path, for example"
                                    + " http://localhost:8080")
                            .formatted(url));
            require(!user.isBlank(), "PASS_CORE_USER is not set: give core's backend account");
            require(!password.isBlank(), "PASS_CORE_PASSWORD is not set");
        }

        URI base() {
            return URI.create(url);
        }

        @Override
        public String toString() {
            return "Client[url=%s, user=%s]".formatted(url, user);
        }
    }

    /**
     * @param domain host name that mails and their Message-ID carry
     */
    record App(String domain) {

        App {
            require(
                    domain.matches("[A-Za-z0-9._:-]+"),
                    ("PASS_APP_DOMAIN is \"%s\": give the host name people open PASS at, for"
                                    + " example pass.example.edu")
                            .formatted(domain));
        }

        String hostName() {
            return domain.replaceFirst(":\\d+$", "");
        }
    }

    /**
     * @param scheme http or https
     * @param host host name, with a port where it is not the usual one
     */
    record Link(String scheme, String host) {

        Link {
            require(
                    scheme.matches("https?"),
                    "PASS_LINK_SCHEME is \"%s\": give http or https".formatted(scheme));
            require(
                    host.matches("[A-Za-z0-9._:-]+"),
                    ("PASS_LINK_HOST is \"%s\": give the host name of links in mails, for example"
                                    + " pass.example.edu")
                            .formatted(host));
        }

        String base() {
            return scheme + "://" + host;
        }
    }

    /**
     * @param mode whether mails are sent, and to whom
     * @param configuration where the site's notification.yaml lies, as a Spring resource; blank for
     *     the defaults
     * @param retry when a failed attempt is repeated
     * @param smtp how the mail server is spoken to
     */
    record Notification(
            @DefaultValue("DEMO") Mode mode,
            @DefaultValue("") String configuration,
            RetrySettings retry,
            @DefaultValue SmtpSettings smtp) {}

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
