// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.deposit.connectors.Connectors;
import org.publicaccess.pass.deposit.repositories.InvalidRepositoryConfigurationException;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurationReader;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.transport.Targets;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;

/**
 * {@code deposit-service check}: tries every configured repository and shows what would be sent,
 * without sending anything.
 */
public final class CheckCommand {

    private static final int WRONG_USE = 2;

    private final Environment environment;
    private final DepositProperties properties;
    private final Resource configuration;
    private final DryRuns dryRuns;

    /**
     * @param configuration the file that describes the repositories
     */
    public CheckCommand(
            Environment environment,
            DepositProperties properties,
            Resource configuration,
            DryRuns dryRuns) {
        this.environment = environment;
        this.properties = properties;
        this.configuration = configuration;
        this.dryRuns = dryRuns;
    }

    /**
     * Runs and prints.
     *
     * @return 0 when everything is well, 1 when something is not, 2 when the options make no sense
     */
    public int run(List<String> words, PrintStream out) {
        Optional<CheckOptions> options = CheckOptions.parse(words);
        if (options.isEmpty()) {
            out.print(CheckOptions.USAGE);
            return WRONG_USE;
        }
        CheckReport report = report(options.get());
        out.print(options.get().json() ? report.json() : report.text());
        return report.isWell() ? 0 : 1;
    }

    private CheckReport report(CheckOptions options) {
        String file = configuration.getDescription();
        List<RepositoryConfiguration> repositories;
        try {
            repositories =
                    new RepositoryConfigurationReader(
                                    environment::resolveRequiredPlaceholders,
                                    environment::getProperty)
                            .read(configuration)
                            .all();
        } catch (InvalidRepositoryConfigurationException e) {
            return new CheckReport(file, e.problems(), List.of());
        }
        Connections connections =
                new Connections(new Targets(), new Connectors(properties.repository().timeout()));
        List<Finding> findings = new ArrayList<>();
        for (RepositoryConfiguration repository : repositories) {
            Outcome connection = Outcome.of(() -> connections.attempt(repository));
            Optional<DryRun> dryRun = options.submission().map(id -> dryRuns.of(repository, id));
            findings.add(new Finding(repository, connection, dryRun));
        }
        return new CheckReport(file, List.of(), findings);
    }
}
