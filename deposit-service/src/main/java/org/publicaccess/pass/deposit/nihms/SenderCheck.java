// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.nihms;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a mail really comes from whom it names. A From header can be forged by anybody; what the
 * institution's own server found out stands in Authentication-Results (RFC 8601), above all that a
 * sender may have added.
 */
record SenderCheck(String receivingServer, List<String> senders) {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern DMARC =
            Pattern.compile("(?i)^dmarc\\s*=\\s*pass\\b.*\\bheader\\.from\\s*=\\s*([\\w.-]+)");
    private static final Pattern DKIM =
            Pattern.compile(
                    "(?i)^dkim\\s*=\\s*pass\\b.*\\bheader\\.[di]\\s*=\\s*\\S*?@?([\\w.-]+)(?=\\s|$)");

    /** Whether the mail names one of the senders as its only author. */
    boolean isNamed(Message mail) throws MessagingException {
        return author(mail).filter(senders::contains).isPresent();
    }

    /** Whether the receiving server vouches for the author's domain. */
    boolean isAuthentic(Message mail) throws MessagingException {
        Optional<String> domain =
                author(mail).map(address -> address.substring(address.lastIndexOf('@') + 1));
        return domain.isPresent()
                && ownResults(mail).stream().anyMatch(result -> vouches(result, domain.get()));
    }

    private static Optional<String> author(Message mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress address
                ? Optional.of(address.getAddress().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The results of the topmost header that the receiving server wrote. */
    private List<String> ownResults(Message mail) throws MessagingException {
        String[] headers = mail.getHeader("Authentication-Results");
        for (String header : headers == null ? new String[0] : headers) {
            String[] parts = COMMENT.matcher(header).replaceAll(" ").strip().split(";", -1);
            if (parts[0].strip().split("\\s+", 2)[0].equalsIgnoreCase(receivingServer)) {
                return Arrays.stream(parts).skip(1).map(String::strip).toList();
            }
        }
        return List.of();
    }

    private static boolean vouches(String result, String domain) {
        Matcher dmarc = DMARC.matcher(result.replaceAll("\\s+", " "));
        if (dmarc.find()) {
            return dmarc.group(1).equalsIgnoreCase(domain);
        }
        Matcher dkim = DKIM.matcher(result.replaceAll("\\s+", " "));
        return dkim.find() && isAligned(dkim.group(1).toLowerCase(Locale.ROOT), domain);
    }

    /** Relaxed alignment: the signing domain is the author's or one above it. */
    private static boolean isAligned(String signer, String domain) {
        return signer.contains(".") && (domain.equals(signer) || domain.endsWith("." + signer));
    }
}
