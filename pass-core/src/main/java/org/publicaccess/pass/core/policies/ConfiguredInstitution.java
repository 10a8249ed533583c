// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.identity.ServiceRights;
import org.publicaccess.pass.core.jsonapi.write.DocumentWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a row of the institution that the settings name, once its policy is there; a row that
 * exists is the administrators' and stays as it is.
 */
@Component
@ConditionalOnWebApplication
class ConfiguredInstitution implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ConfiguredInstitution.class);

    private final JdbcClient jdbc;
    private final DocumentWriter writer;
    private final PolicySettings settings;

    ConfiguredInstitution(JdbcClient jdbc, DocumentWriter writer, PolicySettings settings) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.settings = settings;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (settings.institution().isBlank()) {
            return;
        }
        // Held to the end of the transaction, so that of two nodes that start only one writes.
        jdbc.sql("LOCK TABLE institutions IN SHARE ROW EXCLUSIVE MODE").update();
        if (ids(
                        "SELECT id FROM institutions WHERE lower(domain) = lower(?)",
                        settings.institution())
                .isEmpty()) {
            List<Long> policies =
                    ids(
                            "SELECT id FROM policies WHERE title = ?",
                            settings.institutionalPolicyTitle());
            if (policies.size() == 1) {
                create(policies.getFirst());
            } else {
                log.warn(
                        "{} policies have the title of PASS_CORE_POLICY_INSTITUTIONAL_POLICY_TITLE,"
                                + " so no policy binds the people of {}. Make it the title of exactly"
                                + " one policy and start again.",
                        policies.size(),
                        settings.institution());
            }
        }
    }

    private void create(long policy) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("domain", settings.institution());
        attributes.put("name", settings.institution());
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("policy", DocumentWriter.link("policy", policy));
        repository()
                .ifPresent(id -> links.put("repository", DocumentWriter.link("repository", id)));
        long id =
                ServiceRights.with(
                        "settings", () -> writer.create("institution", attributes, links));
        log.info("Institution {} was made from the settings with policy {}", id, policy);
    }

    private Optional<Long> repository() {
        return ids(
                        "SELECT id FROM repositories WHERE name = ? ORDER BY id",
                        settings.institutionalRepositoryName())
                .stream()
                .findFirst();
    }

    private List<Long> ids(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).list();
    }
}
