// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.publicaccess.pass.core.settings.SettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Takes the key of approval tokens from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UserTokenSettings.class)
class ApprovalTokenConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ApprovalTokenConfiguration.class);

    private static final int KEY_BYTES = 16;
    private static final String NEXT_STEP =
            "Set PASS_CORE_USERTOKEN_KEY to 16 random bytes in Base 32, for example the output of"
                    + " 'head -c 16 /dev/urandom | base32'. Keep the key of an existing"
                    + " installation, or the approval links that it mailed stop working.";

    @Bean
    ApprovalTokens approvalTokens(UserTokenSettings settings, Environment environment) {
        if (!settings.key().isBlank()) {
            return new ApprovalTokens(read(settings.key().strip()));
        }
        if (environment.acceptsProfiles(Profiles.of("demo | test"))) {
            log.info("No PASS_CORE_USERTOKEN_KEY: approval links will work until the next restart");
            return new ApprovalTokens(random());
        }
        throw new SettingException("PASS_CORE_USERTOKEN_KEY is not set.", NEXT_STEP);
    }

    private static SecretKey read(String text) {
        byte[] bytes =
                Base32.decode(text)
                        .orElseThrow(
                                () ->
                                        new SettingException(
                                                "PASS_CORE_USERTOKEN_KEY is not Base 32.",
                                                NEXT_STEP));
        if (bytes.length != KEY_BYTES) {
            throw new SettingException(
                    "PASS_CORE_USERTOKEN_KEY holds " + bytes.length + " bytes instead of 16.",
                    NEXT_STEP);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static SecretKey random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        SecretKey key = new SecretKeySpec(bytes, "AES");
        Arrays.fill(bytes, (byte) 0);
        return key;
    }
}
