// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.publicaccess.pass.notification.mail.MessageIds;
import org.publicaccess.pass.notification.mail.SmtpSettings;
import org.publicaccess.pass.notification.retry.RetrySettings;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.publicaccess.pass.notification.settings.SettingsReader;
import org.publicaccess.pass.notification.settings.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/** The objects that the packages share. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator random() {
        return RandomGenerator.getDefault();
    }

    @Bean
    JsonMapper json() {
        return JsonMapper.builder().build();
    }

    @Bean
    RetrySettings retry(PassProperties properties) {
        return properties.notification().retry();
    }

    @Bean
    SmtpSettings smtp(PassProperties properties) {
        return properties.notification().smtp();
    }

    @Bean
    MessageIds messageIds(PassProperties properties) {
        return new MessageIds(properties.app().hostName());
    }

    @Bean
    Site site(PassProperties properties) {
        return new Site(properties.app().domain(), properties.link().base());
    }

    @Bean
    NotificationSettings settings(
            PassProperties properties, Environment environment, ResourceLoader resources) {
        PassProperties.Notification notification = properties.notification();
        return new SettingsReader(environment, resources)
                .read(notification.mode(), notification.configuration());
    }
}
