// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.publicaccess.pass.core.policies.engine.PolicyTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads policies with their repositories and rules: one statement. */
@Component
class StoredTerms {

    private static final String SELECT =
            """
            SELECT p.id, coalesce(p.title, '') AS title,
                   (SELECT coalesce(json_agg(json_build_object(
                               'id', r.id, 'name', coalesce(r.name, 'Repository ' || r.id),
                               'nihms', coalesce(r.repository_key = :nihms, false)) ORDER BY r.id), '[]')
                    FROM policy_repositories pr JOIN repositories r ON r.id = pr.repository_id
                    WHERE pr.policy_id = p.id) AS repositories,
                   (SELECT coalesce(json_agg(json_build_object(
                               'key', pr.rule_key, 'title', pr.title, 'source', pr.source,
                               'checkedOn', pr.checked_on, 'dateKind', pr.date_kind,
                               'fromDate', pr.from_date, 'untilDate', pr.until_date,
                               'unclearFrom', pr.unclear_from, 'unclearUntil', pr.unclear_until,
                               'awardPatterns', pr.award_patterns,
                               'manuscriptVersion', pr.manuscript_version,
                               'embargoMonths', pr.embargo_months, 'licence', pr.licence,
                               'repositoryMode', pr.repository_mode, 'note', pr.note)
                               ORDER BY pr.from_date NULLS FIRST, pr.rule_key), '[]')
                    FROM policy_rules pr WHERE pr.policy_id = p.id) AS rules
            FROM policies p WHERE p.id IN (:ids) ORDER BY p.id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PolicySettings settings;

    StoredTerms(JdbcClient jdbc, JsonMapper json, PolicySettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
    }

    /** The policies with these ids, in ascending order. */
    List<PolicyTerms> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT)
                .param("nihms", settings.nihmsRepositoryKey())
                .param("ids", ids)
                .query((row, _) -> terms(row))
                .list();
    }

    private PolicyTerms terms(ResultSet row) throws SQLException {
        List<RuleData> rules =
                json.readValue(row.getString("rules"), new TypeReference<List<RuleData>>() {});
        return new PolicyTerms(
                row.getLong("id"),
                row.getString("title"),
                json.readValue(
                        row.getString("repositories"),
                        new TypeReference<List<PolicyTerms.Target>>() {}),
                rules.stream().map(RuleData::toRule).toList());
    }
}
