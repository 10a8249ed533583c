// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of approval tokens. Property names begin with {@code pass.usertoken}.
 *
 * @param key 16 bytes as Base 32 ({@code PASS_CORE_USERTOKEN_KEY}); blank when there is none
 */
@ConfigurationProperties("pass.usertoken")
record UserTokenSettings(String key) {

    @Override
    public String toString() {
        return "UserTokenSettings[key=withheld]";
    }
}
