// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How papers are looked up. Property names begin with {@code pass.lookup}.
 *
 * @param crossref where a DOI is appended ({@code XREF_BASEURI})
 * @param unpaywall where a DOI is appended ({@code UNPAYWALL_BASEURI})
 * @param pubmed the E-utilities ({@code PASS_CORE_PUBMED_BASEURI})
 * @param mailto whom the services can write to ({@code PASS_DOI_SERVICE_MAILTO})
 * @param timeout longest time for a look-up with all its repeats
 * @param connectTimeout longest time to connect
 * @param backoff wait before the first repeat; it doubles
 * @param attempts requests to a service within one look-up
 * @param maxSize largest answer that is read
 * @param maxConcurrent requests to one service at once
 * @param freshFor how long an answer is used without asking again
 * @param staleFor how long an answer is used when the service fails
 * @param openFor how long a service that fails is left alone
 */
@ConfigurationProperties("pass.lookup")
record LookupSettings(
        URI crossref,
        URI unpaywall,
        URI pubmed,
        String mailto,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("250ms") Duration backoff,
        @DefaultValue("3") int attempts,
        @DefaultValue("5MB") DataSize maxSize,
        @DefaultValue("20") int maxConcurrent,
        @DefaultValue("1d") Duration freshFor,
        @DefaultValue("90d") Duration staleFor,
        @DefaultValue("30s") Duration openFor) {

    LookupSettings {
        for (URI address : List.of(crossref, unpaywall, pubmed)) {
            if (!isHttp(address) || address.getHost() == null) {
                throw new SettingException(
                        "'" + address + "' is no address of a look-up service.",
                        "Set XREF_BASEURI, UNPAYWALL_BASEURI and PASS_CORE_PUBMED_BASEURI to http or"
                                + " https addresses.");
            }
        }
    }

    /** Whether requests may go there: to the hosts that the settings name and nowhere else. */
    boolean allows(URI address) {
        return isHttp(address) && hosts().contains(authority(address));
    }

    private Set<String> hosts() {
        return Stream.of(crossref, unpaywall, pubmed)
                .map(LookupSettings::authority)
                .collect(Collectors.toSet());
    }

    private static String authority(URI address) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() < 0 ? (secure ? 443 : 80) : address.getPort();
        return (address.getHost() + ":" + port).toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isHttp(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || "http".equalsIgnoreCase(address.getScheme());
    }

    /** Who asks, as the services want to know it. */
    String userAgent() {
        return "PASS/1 (public access submission system%s)"
                .formatted(mailto.isBlank() ? "" : "; mailto:" + mailto);
    }
}
