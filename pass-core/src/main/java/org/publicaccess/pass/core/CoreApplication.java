// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The JSON:API core of PASS. */
@SpringBootApplication(proxyBeanMethods = false)
public class CoreApplication {

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.getFirst().equals(ImportCommand.NAME)) {
            System.exit(ImportCommand.run(words));
        }
        if (!words.isEmpty() && words.getFirst().equals(RebuildFilesCommand.NAME)) {
            System.exit(RebuildFilesCommand.run());
        }
        if (!words.isEmpty() && words.getFirst().equals(SeedCommand.NAME)) {
            System.exit(SeedCommand.run(words));
        }
        if (words.equals(List.of(MigrateCommand.NAME))) {
            MigrateCommand.run();
            return;
        }
        SpringApplication.run(CoreApplication.class, arguments);
    }

    /** Starts what a command asks for and nothing else: no server, no relay, no checks. */
    static ConfigurableApplicationContext startForCommand(String... settings) {
        return new SpringApplicationBuilder(CoreApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(settings);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
