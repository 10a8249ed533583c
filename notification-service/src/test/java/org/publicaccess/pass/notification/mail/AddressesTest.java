// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @Test
    void aNameBesideTheAddressIsLeftOut() {
        assertThat(Addresses.bare("ada@example.edu")).contains("ada@example.edu");
        assertThat(Addresses.bare("\"Ada, Dr.\" <ada@example.edu>")).contains("ada@example.edu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.edu",
                "a@example.edu, b@example.edu",
                "group: a@example.edu;",
                "ada@example.edu\r\nBcc: b@example.edu",
                "ada@exam ple.edu"
            })
    void whatIsNotOneAddressIsNone(String text) {
        assertThat(Addresses.bare(text)).isEmpty();
    }
}
