// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The notification service: a process without a web server that listens to core's events. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(PassProperties.class)
public class NotificationApplication {

    /**
     * Runs the service, or shows its mails when told {@code preview DIR}, or brings its database
     * schema up to date when told {@code migrate}.
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(PreviewCommand.NAME)) {
            PreviewCommand.run(args);
        } else if (args.length == 1 && args[0].equals(MigrateCommand.NAME)) {
            MigrateCommand.run();
        } else {
            SpringApplication.run(NotificationApplication.class, args);
        }
    }
}
