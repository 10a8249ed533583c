// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why the SMTP server did not take a mail.
 *
 * @param addressRefused whether the server said for good that there is no such address
 * @param reason what it said; may name the address, so it is stored and not logged
 * @param type class of the innermost exception, fit for a log
 */
record SendFailure(boolean addressRefused, String reason, String type) {

    /**
     * RFC 3463: 5.1.x speaks of the address, 5.2.1 of a mailbox that is closed. Everything else may
     * be corrected, 5.7.x (policy) and 5.1.7 and 5.1.8 (the sender's address) by an administrator.
     */
    private static final Pattern NO_SUCH_ADDRESS =
            Pattern.compile("\\b5\\d\\d[ -]5\\.(?:1\\.(?![78]\\b)\\d{1,3}|2\\.1)\\b");

    static SendFailure of(MailException failure) {
        List<Throwable> chain = new ArrayList<>();
        if (failure instanceof MailSendException several) {
            for (Exception one : several.getMessageExceptions()) {
                unfold(one, chain);
            }
        }
        if (chain.isEmpty()) {
            unfold(failure, chain);
        }
        String reason =
                chain.stream()
                        .map(one -> String.valueOf(one.getMessage()).strip())
                        .distinct()
                        .collect(Collectors.joining("; "));
        boolean refused =
                chain.stream().anyMatch(SendFailure::refusesAddress)
                        && NO_SUCH_ADDRESS.matcher(reason).find();
        return new SendFailure(refused, reason, chain.getLast().getClass().getSimpleName());
    }

    private static void unfold(@Nullable Throwable failure, List<Throwable> chain) {
        for (Throwable at = failure; at != null && !chain.contains(at); at = next(at)) {
            chain.add(at);
        }
    }

    private static @Nullable Throwable next(Throwable failure) {
        @Nullable Throwable next =
                failure instanceof MessagingException mail ? mail.getNextException() : null;
        return next == null ? failure.getCause() : next;
    }

    private static boolean refusesAddress(Throwable failure) {
        return failure instanceof SendFailedException sending
                && sending.getInvalidAddresses() != null
                && sending.getInvalidAddresses().length > 0;
    }
}
