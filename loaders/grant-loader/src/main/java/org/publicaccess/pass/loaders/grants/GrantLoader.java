// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.Set;
import org.publicaccess.pass.loaders.kit.run.CoreSettings;
import org.publicaccess.pass.loaders.kit.run.LoadFactory;
import org.publicaccess.pass.loaders.kit.run.LoaderDescription;
import org.publicaccess.pass.loaders.kit.run.LoaderProcess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The grant loader: a job that ends when everything is loaded. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties({CoreSettings.class, GrantSettings.class})
public class GrantLoader {

    private static final String USAGE =
            """
            Usage: load grants [FILE] [OPTIONS]

            Loads grants, their funders and their investigators from a CSV file, or from the database or
            HTTP interface that the configuration names.

              --mode M          grants (default), users or funders
              --since TIME      instead of the mark: only what changed since (database, HTTP interface)
              --grant NUMBER    only this grant
              --dry-run         write nothing, show what would be created and changed
              --max-change N%   load nothing if more of what PASS knows would change
              --report FILE     report as JSON
              --metrics FILE    metrics for Prometheus' text file collector
              --config FILE     further configuration (YAML or properties)

            Exit code: 0 all loaded, 2 some rows refused, 1 failed.""";

    /** What the process needs to know. */
    static final LoaderDescription DESCRIPTION =
            new LoaderDescription(
                    "grant", GrantLoader.class, USAGE, Set.of("mode", "since", "grant"), Set.of());

    public static void main(String[] args) {
        LoaderProcess.main(DESCRIPTION, args);
    }

    @Bean
    LoadFactory loads(GrantSettings settings) {
        return context -> new GrantLoad(settings, context);
    }
}
