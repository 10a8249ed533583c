// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes a client of each look-up service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LookupSettings.class)
class LookupConfiguration {

    @Bean(destroyMethod = "close")
    Fetcher fetcher(LookupSettings settings) {
        return new Fetcher(settings);
    }

    @Bean
    Crossref crossref(
            Fetcher fetcher,
            AnswerCache cache,
            LookupSettings settings,
            JsonMapper json,
            Clock clock) {
        return new Crossref(
                new RemoteService("Crossref", fetcher, cache, settings, json, clock), settings);
    }

    @Bean
    Unpaywall unpaywall(
            Fetcher fetcher,
            AnswerCache cache,
            LookupSettings settings,
            JsonMapper json,
            Clock clock) {
        return new Unpaywall(
                new RemoteService("Unpaywall", fetcher, cache, settings, json, clock), settings);
    }

    @Bean
    PubMed pubMed(
            Fetcher fetcher,
            AnswerCache cache,
            LookupSettings settings,
            JsonMapper json,
            Clock clock) {
        return new PubMed(
                new RemoteService("PubMed", fetcher, cache, settings, json, clock), settings);
    }
}
