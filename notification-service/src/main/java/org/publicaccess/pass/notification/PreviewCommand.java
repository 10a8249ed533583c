// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.publicaccess.pass.notification.compose.MailComposer;
import org.publicaccess.pass.notification.preview.Preview;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.publicaccess.pass.notification.settings.Site;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** {@code preview DIR}: shows the site's mails without a database, a broker or core. */
final class PreviewCommand {

    static final String NAME = "preview";

    private static final String LIBRARIAN = "librarian@example.edu";

    private PreviewCommand() {}

    /** Writes the previews; whitelist and missing staff addresses do not keep any back. */
    static void run(String... arguments) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    "Usage: preview DIR, where DIR is the folder to write into");
        }
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(standIns());
        try (ConfigurableApplicationContext context = application.run()) {
            Preview preview =
                    new Preview(context.getBean(MailComposer.class), context.getBean(Site.class));
            Path folder = Path.of(arguments[1]);
            int kinds = preview.write(folder);
            System.out.printf("%d kinds of mail are shown in %s%n", kinds, folder);
        }
    }

    private static Map<String, Object> standIns() {
        Map<String, Object> standIns = new HashMap<>();
        standIns.put("PASS_CORE_URL", "http://localhost");
        standIns.put("PASS_CORE_USER", NAME);
        standIns.put("PASS_CORE_PASSWORD", NAME);
        standIns.put("PASS_APP_DOMAIN", "pass.example.edu");
        return standIns;
    }

    /** What writes mails, and nothing that sends or stores them. */
    @EnableConfigurationProperties(PassProperties.class)
    @Import(ServiceConfiguration.class)
    @ComponentScan("org.publicaccess.pass.notification.compose")
    static class Parts {

        @Bean
        @Primary
        NotificationSettings everybodyGetsMail(
                @Qualifier("settings") NotificationSettings settings) {
            return settings.forPreview(LIBRARIAN);
        }
    }
}
