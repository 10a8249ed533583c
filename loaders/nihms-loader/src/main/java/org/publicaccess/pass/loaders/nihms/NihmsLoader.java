// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.Set;
import org.publicaccess.pass.loaders.kit.run.CoreSettings;
import org.publicaccess.pass.loaders.kit.run.LoadFactory;
import org.publicaccess.pass.loaders.kit.run.LoaderDescription;
import org.publicaccess.pass.loaders.kit.run.LoaderProcess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The NIHMS loader: a job that ends when everything is loaded. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties({CoreSettings.class, NihmsSettings.class})
public class NihmsLoader {

    private static final String USAGE =
            """
            Usage: load nihms DIR [OPTIONS]

            Loads NIH's lists of compliant, in-process and non-compliant papers that lie in a folder:
            compliant_*.csv, inprocess_*.csv and noncompliant_*.csv. Loaded files are renamed to *.csv.done;
            rows that were refused are kept in *.csv.rejected.

              --harvest         fetch the lists from NIH first
              --lists a,b       only these: compliant, inprocess, noncompliant
              --months N        fetch papers of the last N months (default 12)
              --dry-run         write nothing, show what would be created and changed
              --max-change N%   load nothing if more of what PASS knows would change
              --report FILE     report as JSON
              --metrics FILE    metrics for Prometheus' text file collector
              --config FILE     further configuration (YAML or properties)

            Exit code: 0 all loaded, 2 some rows refused, 1 failed.""";

    /** What the process needs to know. */
    static final LoaderDescription DESCRIPTION =
            new LoaderDescription(
                    "nihms",
                    NihmsLoader.class,
                    USAGE,
                    Set.of("lists", "months"),
                    Set.of("harvest"));

    public static void main(String[] args) {
        LoaderProcess.main(DESCRIPTION, args);
    }

    @Bean
    LoadFactory loads(NihmsSettings settings) {
        return context -> new NihmsLoad(settings, context);
    }
}
