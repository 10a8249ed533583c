// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailSendException;

class SendFailureTest {

    private static SendFailure refused(String reply) throws AddressException {
        Address[] address = {new InternetAddress("ada@example.edu")};
        Exception refusal =
                new SendFailedException(reply, null, new Address[0], new Address[0], address);
        return SendFailure.of(new MailSendException(Map.of("mail", refusal)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 no such user",
                "550-5.1.1 The account does not exist. Please try",
                "556 5.1.10 no mail for this domain",
                "550 5.2.1 mailbox disabled"
            })
    void anAddressThatDoesNotExistIsRefusedForGood(String reply) throws AddressException {
        assertThat(refused(reply).addressRefused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 rejected",
                "550 5.7.1 relaying denied",
                "552 5.2.2 mailbox full",
                "553 5.1.8 sender's domain does not exist",
                "554 5.4.14 loop",
                "450 4.1.1 unknown just now",
                "550 listed at 5.1.1.9"
            })
    void whateverElseAServerRefusesIsTriedAgain(String reply) throws AddressException {
        assertThat(refused(reply).addressRefused()).isFalse();
    }
}
