// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public-access policies and their rules as they ship, each with its source and the day it was
 * checked.
 *
 * @param repositories where papers go
 * @param policies who asks for what
 */
record SeedFile(List<Repository> repositories, List<Policy> policies) {

    private static final String SHIPPED = "policies/rules.json";

    /**
     * A repository.
     *
     * @param key its repository key
     * @param schemas keys of the metadata schemas that it needs
     */
    record Repository(
            String key, String name, String url, String integrationType, List<String> schemas) {}

    /**
     * A policy.
     *
     * @param key name within the file
     * @param repositories keys of repositories
     * @param funders whom it is known to be of, with their identifiers
     */
    record Policy(
            String key,
            String title,
            String policyUrl,
            String description,
            List<String> repositories,
            List<Funder> funders,
            List<RuleData> rules) {}

    /**
     * A funder.
     *
     * @param ror address in the Research Organization Registry
     * @param crossrefFunderId DOI in the Crossref Open Funder Registry
     */
    record Funder(String name, @Nullable String ror, @Nullable String crossrefFunderId) {}

    /** The file that comes with this version. */
    static SeedFile shipped(JsonMapper json) {
        try (InputStream file = new ClassPathResource(SHIPPED).getInputStream()) {
            return json.readValue(file, SeedFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
