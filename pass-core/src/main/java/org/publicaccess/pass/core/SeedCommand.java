// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core;

import java.util.List;
import org.publicaccess.pass.core.policies.PolicySeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code seed-policies}: brings the shipped policies and rules in and ends. */
final class SeedCommand {

    static final String NAME = "seed-policies";

    private static final Logger LOG = LoggerFactory.getLogger(SeedCommand.class);

    private SeedCommand() {}

    /** Runs the command and gives the exit code: 0 when everything was brought in. */
    static int run(List<String> arguments) {
        if (arguments.size() != 1) {
            LOG.error("Usage: seed-policies, without further words");
            return 1;
        }
        SpringApplication application =
                new SpringApplicationBuilder(CoreApplication.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .build();
        try (ConfigurableApplicationContext context = application.run()) {
            context.getBean(PolicySeed.class).load();
            return 0;
        }
    }
}
