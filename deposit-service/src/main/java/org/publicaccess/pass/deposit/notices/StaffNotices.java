// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.settings.DepositProperties.Staff;
import org.publicaccess.pass.deposit.work.Work;
import org.publicaccess.pass.deposit.work.WorkAgenda;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Tells staff of deposits that were given up. What could not be sent is sent later; a mail that
 * goes out twice after a crash carries the same Message-ID.
 */
@Component
public class StaffNotices {

    private static final Logger log = LoggerFactory.getLogger(StaffNotices.class);

    private static final int BATCH = 20;

    /** How long one mail may take, and how long until one that failed is tried again. */
    private static final Duration TIME = Duration.ofMinutes(5);

    private final WorkAgenda agenda;
    private final Optional<JavaMailSender> mail;
    private final Staff staff;
    private final Clock clock;

    StaffNotices(
            WorkAgenda agenda,
            ObjectProvider<JavaMailSender> mail,
            DepositProperties properties,
            Clock clock) {
        this.agenda = agenda;
        this.mail = Optional.ofNullable(mail.getIfAvailable());
        this.staff = properties.staff();
        this.clock = clock;
        if (staff.isNamed() && this.mail.isEmpty()) {
            throw new IllegalArgumentException(
                    "PASS_DEPOSIT_STAFF_ADDRESS is set, so that SPRING_MAIL_HOST must name the mail"
                            + " server");
        }
    }

    /** Sends what is due. */
    public void send() {
        for (Work work : agenda.takeUntold(TIME, BATCH)) {
            try {
                tell(work);
                agenda.told(work);
            } catch (MailException | MessagingException e) {
                log.warn(
                        "Deposit {}: staff could not be told yet: {}",
                        work.depositId(),
                        e.getMessage());
            }
        }
    }

    private void tell(Work work) throws MessagingException {
        if (mail.isEmpty() || !staff.isNamed()) {
            log.warn(
                    "Deposit {} of submission {} into {} was given up; telling staff is left to the"
                            + " notification service, since PASS_DEPOSIT_STAFF_ADDRESS is not set",
                    work.depositId(),
                    work.submissionId(),
                    work.repositoryKey());
            return;
        }
        mail.get().send(message(mail.get().createMimeMessage(), work));
        log.info("Deposit {}: staff were told that it was given up", work.depositId());
    }

    private MimeMessage message(MimeMessage message, Work work) throws MessagingException {
        MimeMessageHelper helper =
                new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(staff.sender());
        helper.setTo(staff.address());
        helper.setSubject(
                "PASS could not deposit submission %s into %s"
                        .formatted(work.submissionId(), work.repositoryKey()));
        helper.setText(text(work));
        helper.setSentDate(Date.from(clock.instant()));
        long givenUp = work.givenUpAt().map(Instant::toEpochMilli).orElse(0L);
        message.setHeader(
                "Message-ID",
                "<deposit-%s-given-up-%d@%s>"
                        .formatted(
                                work.depositId(),
                                givenUp,
                                staff.sender().replaceFirst(".*@", "").replaceAll("[^\\w.-]", "")));
        // RFC 3834: keeps absence replies away from the sender's mailbox.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String text(Work work) {
        return """
        PASS gave deposit %s of submission %s into the repository %s up.

        Round %d, failed attempts: %d
        Reason: %s

        What an administrator can do now:
        - When the cause is removed: retry the deposit.
        - When the repository has the paper already: mark the deposit as done elsewhere, with the
          paper's address or identifier there as evidence.
        - When the submission is at fault: reopen it, so that the submitter corrects it and sends
          it again.
        """
                .formatted(
                        work.depositId(),
                        work.submissionId(),
                        work.repositoryKey(),
                        work.round(),
                        work.attempts(),
                        work.reason().orElse("unknown"));
    }
}
