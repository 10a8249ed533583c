// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.mock.env.MockEnvironment;

class ApprovalTokenConfigurationTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(strings = {"AAAQEAYEAUDAOCAJBIFQYDIOB4", "AAAQEAYEAUDAOCAJBIFQYDIOB4======"})
    void sixteenBytesInBase32AreAKey(String key) {
        assertThat(tokens(key)).isNotNull();
    }

    @Test
    void withoutKeyNothingStarts() {
        assertThatThrownBy(() -> tokens(" "))
                .isInstanceOf(SettingException.class)
                .hasMessage("PASS_CORE_USERTOKEN_KEY is not set.");
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> tokens("AAAQEAYE"))
                .hasMessage("PASS_CORE_USERTOKEN_KEY holds 5 bytes instead of 16.");
        assertThatThrownBy(() -> tokens("not base 32"))
                .hasMessage("PASS_CORE_USERTOKEN_KEY is not Base 32.");
    }

    @Test
    void theDemonstrationMakesAKeyOfItsOwn() {
        environment.setActiveProfiles("demo");

        assertThat(tokens("")).isNotNull();
    }

    private ApprovalTokens tokens(String key) {
        return new ApprovalTokenConfiguration()
                .approvalTokens(new UserTokenSettings(key, Duration.ofDays(30)), environment);
    }
}
