// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.settings.SettingException;

class ServiceAccountTest {

    private static final PassPrincipal BACKEND =
            new PassPrincipal("backend", null, Set.of(PassPrincipal.Role.BACKEND));

    @Test
    void aPlainSecretIsCompared() {
        ServiceAccount account = new ServiceAccount(BACKEND, "s3cret");

        assertThat(account.accepts("s3cret")).isTrue();
        assertThat(account.accepts("s3cre")).isFalse();
    }

    @Test
    void aHashedSecretIsVerified() {
        String hash = ServiceAccount.hash("s3cret");
        ServiceAccount account = new ServiceAccount(BACKEND, hash);

        assertThat(account.accepts("s3cret")).isTrue();
        assertThat(account.accepts(hash)).isFalse();
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
        assertThat(new ServiceAccount(BACKEND, "s3cret").toString()).doesNotContain("s3cret");
    }
}
