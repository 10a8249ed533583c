// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.nihms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderCheckTest {

    private static final SenderCheck CHECK =
            new SenderCheck("mx.example.edu", List.of("nihms-help@ncbi.nlm.nih.gov"));

    private static MimeMessage mail(String... headers) throws MessagingException {
        String text =
                "From: NIHMS <nihms-help@ncbi.nlm.nih.gov>\r\n"
                        + String.join("\r\n", headers)
                        + "\r\n\r\nbody";
        return new MimeMessage(
                null, new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.edu; dmarc=pass (p=REJECT) header.from=ncbi.nlm.nih.gov",
                "MX.example.edu 1; spf=pass smtp.mailfrom=x@y.z;\r\n dkim=pass header.i=@nih.gov",
                "mx.example.edu (a comment); dkim=fail header.d=evil.example;"
                        + " dkim=pass header.d=ncbi.nlm.nih.gov header.s=s1"
            })
    void theReceivingServerVouchesForTheAuthorsDomain(String results) throws MessagingException {
        assertThat(CHECK.isAuthentic(mail("Authentication-Results: " + results))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.edu; none",
                "mx.example.edu; spf=pass smtp.mailfrom=nihms-help@ncbi.nlm.nih.gov",
                "mx.example.edu; dkim=pass header.d=evil.example",
                "mx.example.edu; dkim=pass header.d=gov",
                "mx.example.edu; dkim=pass header.d=evilncbi.nlm.nih.gov",
                "mx.example.edu; dkim=fail header.d=nih.gov",
                "mx.example.edu; dmarc=pass header.from=evil.example",
                "mx.evil.example; dmarc=pass header.from=ncbi.nlm.nih.gov",
                "mx.example.edu.evil.example; dmarc=pass header.from=ncbi.nlm.nih.gov"
            })
    void nothingElseCounts(String results) throws MessagingException {
        assertThat(CHECK.isAuthentic(mail("Authentication-Results: " + results))).isFalse();
    }

    @Test
    void onlyTheTopmostResultsOfTheReceivingServerCount() throws MessagingException {
        assertThat(
                        CHECK.isAuthentic(
                                mail(
                                        "Authentication-Results: mx.example.edu; dmarc=fail"
                                                + " header.from=ncbi.nlm.nih.gov",
                                        "Authentication-Results: mx.example.edu; dmarc=pass"
                                                + " header.from=ncbi.nlm.nih.gov")))
                .as("a sender may have added the lower one")
                .isFalse();
    }

    @Test
    void onlyOneAuthorWhoIsKnownCounts() throws MessagingException {
        assertThat(CHECK.isNamed(mail("X: y"))).isTrue();
        MimeMessage other = mail("X: y");
        other.setFrom("somebody@ncbi.nlm.nih.gov");
        assertThat(CHECK.isNamed(other)).isFalse();
        MimeMessage two = mail("X: y");
        two.setHeader("From", "nihms-help@ncbi.nlm.nih.gov, evil@example.org");
        assertThat(CHECK.isNamed(two)).isFalse();
        assertThat(CHECK.isAuthentic(mail("X: y"))).isFalse();
    }
}
