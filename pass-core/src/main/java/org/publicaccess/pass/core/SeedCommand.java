// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core;

import java.util.List;
import org.publicaccess.pass.core.policies.PolicySeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
        try (ConfigurableApplicationContext context = CoreApplication.startForCommand()) {
            context.getBean(PolicySeed.class).load();
            return 0;
        }
    }
}
