// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class BackendAccountTest {

    @Test
    void aPlainSecretIsCompared() {
        BackendAccount account = new BackendAccount(new BackendSettings("backend", "s3cret"));

        assertThat(account.verify("backend", "s3cret")).isPresent();
        assertThat(account.verify("backend", "s3cre")).isEmpty();
        assertThat(account.verify("Backend", "s3cret")).isEmpty();
    }

    @Test
    void aHashedSecretIsVerified() {
        String hash = new BCryptPasswordEncoder(4).encode("s3cret");
        BackendAccount account =
                new BackendAccount(new BackendSettings("backend", "{bcrypt}" + hash));

        assertThat(account.verify("backend", "s3cret")).isPresent();
        assertThat(account.verify("backend", hash)).isEmpty();
        assertThat(account.verify("backend", "{bcrypt}" + hash)).isEmpty();
    }

    @Test
    void anAccountWithoutSecretIsRefused() {
        assertThatThrownBy(() -> new BackendSettings("backend", " "))
                .isInstanceOf(SettingException.class)
                .hasMessage("PASS_CORE_PASSWORD is not set.");
        assertThatThrownBy(() -> new BackendSettings("", "secret"))
                .hasMessage("PASS_CORE_USER is not set.");
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(new BackendSettings("backend", "s3cret").toString()).doesNotContain("s3cret");
    }
}
