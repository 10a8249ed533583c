// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.time.LocalDate;
import java.util.Map;
import org.publicaccess.pass.loaders.kit.run.LoaderException;
import org.publicaccess.pass.loaders.kit.source.JdbcSettings;
import org.publicaccess.pass.loaders.kit.source.RestSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the grant loader.
 *
 * @param domain the institution's domain, in front of all local keys: {@code
 *     LOCAL_KEY_DOMAIN_PREFIX}
 * @param policyFile properties file with a policy's id or title by funder code, empty if none
 * @param funders what is known of funders, by code
 * @param awardEnd grants that ended before are not asked for
 * @param jdbc database to read from
 * @param rest HTTP interface to read from
 */
@ConfigurationProperties("pass.grants")
record GrantSettings(
        @DefaultValue("") String domain,
        @DefaultValue("") String policyFile,
        @DefaultValue Map<String, FunderSetting> funders,
        @DefaultValue("2011-01-01") LocalDate awardEnd,
        @DefaultValue JdbcSettings jdbc,
        @DefaultValue RestSettings rest) {

    /**
     * What is known of a funder.
     *
     * @param policy id or title of its policy in PASS, empty if it has none
     * @param ror its address in the Research Organization Registry, empty if it is not known
     */
    record FunderSetting(@DefaultValue("") String policy, @DefaultValue("") String ror) {}

    LocalKeys keys() {
        if (domain.isBlank()) {
            throw new LoaderException(
                    "Whose grants are these? Set LOCAL_KEY_DOMAIN_PREFIX to your institution's domain, for example example.edu.");
        }
        return new LocalKeys(domain.strip());
    }
}
