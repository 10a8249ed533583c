// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of approval tokens. Property names begin with {@code pass.usertoken}.
 *
 * @param key 16 bytes as Base 32 ({@code PASS_CORE_USERTOKEN_KEY}); blank when there is none
 * @param validFor how long a new approval link works ({@code PASS_CORE_USERTOKEN_VALID_FOR})
 */
@ConfigurationProperties("pass.usertoken")
record UserTokenSettings(String key, Duration validFor) {

    @Override
    public String toString() {
        return "UserTokenSettings[key=withheld]";
    }
}
