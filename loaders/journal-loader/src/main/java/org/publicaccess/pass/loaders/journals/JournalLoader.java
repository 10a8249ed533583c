// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import java.util.Set;
import org.publicaccess.pass.loaders.kit.run.CoreSettings;
import org.publicaccess.pass.loaders.kit.run.LoadFactory;
import org.publicaccess.pass.loaders.kit.run.LoaderDescription;
import org.publicaccess.pass.loaders.kit.run.LoaderProcess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The journal loader: a job that ends when everything is loaded. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties({CoreSettings.class, JournalSettings.class})
public class JournalLoader {

    private static final String USAGE =
            """
            Usage: load journals --medline FILE --pmc FILE [OPTIONS]

            Loads journals from NLM's catalogue and their part in PubMed Central from its list of journals.
            One of the two is enough; each is a file or an http(s) address.

              --medline FILE    J_Medline.txt
              --pmc FILE        the list of journals in PubMed Central, as CSV
              --dry-run         write nothing, show what would be created and changed
              --max-change N%   load nothing if more of what PASS knows would change
              --report FILE     report as JSON
              --metrics FILE    metrics for Prometheus' text file collector
              --config FILE     further configuration (YAML or properties)

            Exit code: 0 all loaded, 2 some rows refused, 1 failed.""";

    /** What the process needs to know. */
    static final LoaderDescription DESCRIPTION =
            new LoaderDescription(
                    "journal", JournalLoader.class, USAGE, Set.of("medline", "pmc"), Set.of());

    public static void main(String[] args) {
        LoaderProcess.main(DESCRIPTION, args);
    }

    @Bean
    LoadFactory loads(JournalSettings settings) {
        return context -> new JournalLoad(settings, context);
    }
}
