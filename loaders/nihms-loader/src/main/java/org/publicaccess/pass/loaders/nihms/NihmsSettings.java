// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the NIHMS loader.
 *
 * @param repository id of the repository in PASS that stands for PubMed Central, else its {@code
 *     repositoryKey}
 * @param copyUrl address of a copy, with {@code %s} for its PMCID
 * @param pacm where the lists come from
 * @param entrez where papers are looked up
 * @param idConverter address of NCBI's ID converter, empty to ask none
 */
@ConfigurationProperties("pass.nihms")
record NihmsSettings(
        @DefaultValue("pmc") String repository,
        @DefaultValue("https://www.ncbi.nlm.nih.gov/pmc/articles/%s/") String copyUrl,
        @DefaultValue Pacm pacm,
        @DefaultValue Entrez entrez,
        @DefaultValue("https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles/")
                String idConverter) {

    /**
     * NIH's Public Access Compliance Monitor.
     *
     * @param url address in front of the list's letter
     * @param institution name of the institution there
     * @param ipf its IPF number
     * @param token API token, valid for three months
     * @param tokenCommand command that prints the token instead, perhaps with its last day in a
     *     second line
     * @param tokenExpires last day of the token, if known
     * @param pause between two requests
     */
    record Pacm(
            @DefaultValue("https://www.ncbi.nlm.nih.gov/pmc/utils/pacm/") String url,
            @DefaultValue("") String institution,
            @DefaultValue("") String ipf,
            @DefaultValue("") String token,
            @DefaultValue("") String tokenCommand,
            @Nullable LocalDate tokenExpires,
            @DefaultValue("2s") Duration pause) {}

    /**
     * NCBI's E-utilities.
     *
     * @param url address of {@code esummary.fcgi}
     * @param apiKey lets ten requests a second pass instead of three; empty for none
     * @param email whom NCBI may write to
     */
    record Entrez(
            @DefaultValue("https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi") URI url,
            @DefaultValue("") String apiKey,
            @DefaultValue("") String email) {}
}
