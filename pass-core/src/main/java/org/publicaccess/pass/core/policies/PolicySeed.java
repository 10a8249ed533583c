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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the shipped rules into the database. Safe to repeat: what is there is found again, and a
 * rule is only replaced by one that was checked later, so that a site's own corrections stay.
 */
@Service
public class PolicySeed {

    private static final Logger log = LoggerFactory.getLogger(PolicySeed.class);
    private static final String NAME = "policy-seed";

    private final JdbcClient jdbc;
    private final DocumentWriter writer;
    private final JsonMapper json;

    PolicySeed(JdbcClient jdbc, DocumentWriter writer, JsonMapper json) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.json = json;
    }

    /**
     * What was done.
     *
     * @param created resources that were new
     * @param updated rules and funders that were changed
     */
    public record Report(int created, int updated) {

        Report plus(Report other) {
            return new Report(created + other.created, updated + other.updated);
        }
    }

    /** Brings in the shipped file, all or nothing. */
    @Transactional
    public Report load() {
        return ServiceRights.with(NAME, () -> load(SeedFile.shipped(json)));
    }

    private Report load(SeedFile file) {
        Report report = new Report(0, 0);
        Map<String, Long> repositories = new LinkedHashMap<>();
        for (SeedFile.Repository repository : file.repositories()) {
            Optional<Long> known = repository(repository);
            repositories.put(repository.key(), known.orElseGet(() -> create(repository)));
            report = report.plus(new Report(known.isPresent() ? 0 : 1, 0));
        }
        for (SeedFile.Policy policy : file.policies()) {
            report = report.plus(load(policy, repositories));
        }
        log.info("Policy seed: {} resources created, {} updated", report.created, report.updated);
        return report;
    }

    private Report load(SeedFile.Policy policy, Map<String, Long> repositories) {
        Optional<Long> known = policy(policy);
        long id = known.orElseGet(() -> create(policy, repositories));
        Report report = new Report(known.isPresent() ? 0 : 1, 0);
        for (RuleData rule : policy.rules()) {
            report = report.plus(load(rule, id));
        }
        for (SeedFile.Funder funder : policy.funders()) {
            report = report.plus(identify(funder, id));
        }
        return report;
    }

    private Report load(RuleData rule, long policy) {
        Optional<Stored> stored =
                jdbc.sql("SELECT id, checked_on FROM policy_rules WHERE rule_key = ?")
                        .param(rule.key())
                        .query((row, _) -> new Stored(row.getLong(1), row.getString(2)))
                        .optional();
        if (stored.isEmpty()) {
            writer.create(
                    "policyRule",
                    attributes(rule),
                    Map.of("policy", DocumentWriter.link("policy", policy)));
            return new Report(1, 0);
        }
        if (!stored.get().isOlderThan(rule)) {
            return new Report(0, 0);
        }
        writer.update("policyRule", stored.get().id(), attributes(rule), Map.of());
        return new Report(0, 1);
    }

    private record Stored(long id, @Nullable String checkedOn) {

        boolean isOlderThan(RuleData rule) {
            return rule.checkedOn() != null
                    && (checkedOn == null || checkedOn.compareTo(rule.checkedOn().toString()) < 0);
        }
    }

    /** The registries' names for a funder; which policy binds it stays the site's decision. */
    private Report identify(SeedFile.Funder funder, long policy) {
        List<Long> nameless =
                jdbc.sql(
                                """
                                SELECT id FROM funders WHERE lower(name) = lower(:name) AND policy_id = :policy
                                AND (ror IS NULL AND :ror::text IS NOT NULL
                                     OR crossref_funder_id IS NULL AND :crossref::text IS NOT NULL)""")
                        .param("name", funder.name())
                        .param("policy", policy)
                        .param("ror", funder.ror())
                        .param("crossref", funder.crossrefFunderId())
                        .query(Long.class)
                        .list();
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        putIfPresent(names, "ror", funder.ror());
        putIfPresent(names, "crossrefFunderId", funder.crossrefFunderId());
        nameless.forEach(id -> writer.update("funder", id, names, Map.of()));
        return new Report(0, nameless.size());
    }

    private Optional<Long> repository(SeedFile.Repository repository) {
        return first(
                "SELECT id FROM repositories WHERE repository_key = :key OR name = :name"
                        + " ORDER BY repository_key = :key DESC NULLS LAST, id LIMIT 1",
                Map.of("key", repository.key(), "name", repository.name()));
    }

    /** By one of its rules, else by its title. */
    private Optional<Long> policy(SeedFile.Policy policy) {
        List<String> keys = policy.rules().stream().map(RuleData::key).toList();
        return first(
                        "SELECT policy_id FROM policy_rules WHERE rule_key IN (:keys) ORDER BY id LIMIT 1",
                        Map.of("keys", keys))
                .or(
                        () ->
                                first(
                                        "SELECT id FROM policies WHERE lower(title) = lower(:title) ORDER BY id LIMIT 1",
                                        Map.of("title", policy.title())));
    }

    private Optional<Long> first(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).optional();
    }

    private long create(SeedFile.Repository repository) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("name", repository.name());
        attributes.put("repositoryKey", repository.key());
        attributes.put("url", repository.url());
        attributes.put("integrationType", repository.integrationType());
        attributes.put("schemas", repository.schemas());
        return writer.create("repository", attributes, Map.of());
    }

    private long create(SeedFile.Policy policy, Map<String, Long> repositories) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("title", policy.title());
        attributes.put("description", policy.description());
        attributes.put("policyUrl", policy.policyUrl());
        List<Long> ids =
                policy.repositories().stream()
                        .map(key -> Optional.ofNullable(repositories.get(key)).orElseThrow())
                        .toList();
        return writer.create(
                "policy",
                attributes,
                Map.of("repositories", DocumentWriter.links("repository", ids)));
    }

    private Map<String, @Nullable Object> attributes(RuleData rule) {
        Map<String, @Nullable Object> attributes =
                json.convertValue(
                        rule, new tools.jackson.core.type.TypeReference<Map<String, Object>>() {});
        attributes.remove("key");
        attributes.put("ruleKey", rule.key());
        attributes.putIfAbsent("awardPatterns", List.of());
        return attributes;
    }

    private static void putIfPresent(
            Map<String, @Nullable Object> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
