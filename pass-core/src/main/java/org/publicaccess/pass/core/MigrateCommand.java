// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/**
 * The command {@code migrate}: brings the database schema up to date and ends, so that a deployment
 * can do so before it replaces what runs.
 */
final class MigrateCommand {

    static final String NAME = "migrate";

    private MigrateCommand() {}

    /** Starts nothing but the database connection and Flyway, which migrates as it starts. */
    static void run(String... settings) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(settings).close();
    }

    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Parts {}
}
