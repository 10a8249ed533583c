// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the mail server is spoken to.
 *
 * @param security what keeps others from listening
 * @param oauth2 the client credentials with which the service signs in; without a token address it
 *     signs in with a password
 */
public record SmtpSettings(
        @DefaultValue("STARTTLS_IF_OFFERED") Security security, @DefaultValue OAuth2 oauth2) {

    public SmtpSettings {
        if (oauth2.isUsed() && security == Security.STARTTLS_IF_OFFERED) {
            throw new IllegalArgumentException(
                    "PASS_NOTIFICATION_SMTP_SECURITY is STARTTLS_IF_OFFERED: set it to STARTTLS or TLS, so that tokens never travel in the clear");
        }
    }

    /** What keeps others from listening. */
    public enum Security {
        /** The connection is secured when the server offers it. */
        STARTTLS_IF_OFFERED,
        /** The connection is secured after the greeting, else nothing is sent; usually port 587. */
        STARTTLS,
        /** The connection is secured from its first byte; usually port 465. */
        TLS
    }

    /**
     * Client credentials (RFC 6749, 4.4), used with XOAUTH2.
     *
     * @param tokenUrl where tokens are given; blank for none
     * @param scope what the token is for, for example {@code
     *     https://outlook.office365.com/.default}
     */
    public record OAuth2(
            @DefaultValue("") String tokenUrl,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("") String scope) {

        public OAuth2 {
            if (!tokenUrl.isBlank()) {
                if (!isSafe(tokenUrl)) {
                    throw new IllegalArgumentException(
                            "PASS_NOTIFICATION_SMTP_OAUTH2_TOKEN_URL is \"%s\": give an https address"
                                    .formatted(tokenUrl));
                }
                if (clientId.isBlank() || clientSecret.isBlank()) {
                    throw new IllegalArgumentException(
                            "PASS_NOTIFICATION_SMTP_OAUTH2_TOKEN_URL is set, so that PASS_NOTIFICATION_SMTP_OAUTH2_CLIENT_ID and _CLIENT_SECRET must be set too");
                }
            }
        }

        /** Whether the service signs in with a token. */
        public boolean isUsed() {
            return !tokenUrl.isBlank();
        }

        /** Secrets travel to this machine itself or encrypted. */
        private static boolean isSafe(String url) {
            try {
                URI uri = new URI(url);
                return uri.getHost() != null
                        && ("https".equals(uri.getScheme())
                                || "http".equals(uri.getScheme())
                                        && uri.getHost().matches("localhost|127\\.0\\.0\\.1"));
            } catch (URISyntaxException _) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "OAuth2[tokenUrl=%s]".formatted(tokenUrl);
        }
    }
}
