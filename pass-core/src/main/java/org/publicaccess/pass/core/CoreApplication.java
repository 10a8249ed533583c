// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The JSON:API core of PASS. */
@SpringBootApplication(proxyBeanMethods = false)
public class CoreApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CoreApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
