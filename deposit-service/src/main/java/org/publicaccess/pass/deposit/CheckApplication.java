// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.deposit.check.CheckCommand;
import org.publicaccess.pass.deposit.check.DryRuns;
import org.publicaccess.pass.deposit.connectors.Connectors;
import org.publicaccess.pass.deposit.packaging.Packaging;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.submission.SubmissionReader;
import org.publicaccess.pass.deposit.work.Installation;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service's settings without the service: neither database nor broker need be there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DepositProperties.class, ClientProperties.class})
class CheckApplication {

    static final String COMMAND = "check";

    /** Without its own database nobody knows which installation this is. */
    private static final Installation UNKNOWN = new Installation("INSTALLATION");

    /** Runs the words after {@code check}; the process's exit code. */
    static int run(List<String> words, PrintStream out, String... settings) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(CheckApplication.class)
                        .web(WebApplicationType.NONE)
                        .properties("logging.level.root=ERROR")
                        .run(settings)) {
            return command(context).run(words, out);
        }
    }

    private static CheckCommand command(ConfigurableApplicationContext context) {
        DepositProperties properties = context.getBean(DepositProperties.class);
        ClientProperties client = context.getBean(ClientProperties.class);
        PassClient core =
                new PassClient(
                        client.address(), client.user(), client.password(), client.timeout());
        Clock clock = Clock.systemUTC();
        DryRuns dryRuns =
                new DryRuns(
                        core,
                        new Packaging(
                                new SubmissionReader(core), properties.spoolDirectory(), clock),
                        new Connectors(properties.repository().timeout()),
                        () -> installation(context.getEnvironment()),
                        clock);
        return new CheckCommand(
                context.getEnvironment(),
                properties,
                properties.repository().file(context),
                dryRuns);
    }

    private static Installation installation(Environment environment) {
        String url = environment.getProperty("PASS_DEPOSIT_DATABASE_URL", "");
        if (url.isBlank()) {
            return UNKNOWN;
        }
        DriverManagerDataSource source =
                new DriverManagerDataSource(
                        url,
                        environment.getProperty("PASS_DEPOSIT_DATABASE_USERNAME", ""),
                        environment.getProperty("PASS_DEPOSIT_DATABASE_PASSWORD", ""));
        source.setSchema("deposit");
        return new Installation(
                JdbcClient.create(source)
                        .sql("SELECT id::text FROM installation")
                        .query(String.class)
                        .optional()
                        .orElse(UNKNOWN.id()));
    }
}
