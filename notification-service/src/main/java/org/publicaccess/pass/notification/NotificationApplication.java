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

    public static void main(String[] args) {
        SpringApplication.run(NotificationApplication.class, args);
    }
}
