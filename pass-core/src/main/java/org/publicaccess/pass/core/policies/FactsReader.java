// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts from the database, each time with one statement. */
@Component
class FactsReader {

    /** A grant {@code g} with its funders. */
    private static final String GRANT =
            """
            json_build_object(
                'id', g.id, 'awardNumber', g.award_number,
                'awardDate', to_char(g.award_date AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
                'funders', (SELECT coalesce(json_agg(json_build_object(
                                'name', coalesce(f.name, 'Funder ' || f.id), 'policy', f.policy_id) ORDER BY f.id), '[]')
                            FROM funders f WHERE f.id IN (g.primary_funder_id, g.direct_funder_id)))""";

    /**
     * The institutions of the users in the array {@code people}: the one that the user is assigned
     * to, else those whose domain one of the affiliations has.
     */
    private static final String INSTITUTIONS =
            """
            SELECT coalesce(json_agg(json_build_object(
                       'id', i.id, 'name', i.name, 'policy', i.policy_id, 'repository', i.repository_id) ORDER BY i.id), '[]')
            FROM institutions i
            WHERE EXISTS (SELECT FROM users u WHERE u.id = ANY (%s) AND CASE
                      WHEN u.institution_id IS NOT NULL THEN u.institution_id = i.id
                      ELSE EXISTS (SELECT FROM unnest(u.affiliation) one
                                   WHERE lower(regexp_replace(one, '^.*@', '')) = lower(i.domain)) END)""";

    private static final String SUBMISSION =
            """
            WITH s AS (SELECT * FROM submissions WHERE id = :id),
            papers AS (
                SELECT other.id FROM s JOIN publications p ON p.id = s.publication_id
                JOIN publications other ON other.id = p.id OR other.doi = p.doi OR other.pmid = p.pmid)
            SELECT json_build_object(
                'metadata', s.metadata,
                'participation', (SELECT j.pmc_participation FROM publications p JOIN journals j ON j.id = p.journal_id
                                  WHERE p.id = s.publication_id),
                'grants', (SELECT coalesce(json_agg(%s ORDER BY g.id), '[]')
                           FROM submission_grants sg JOIN grants g ON g.id = sg.grant_id WHERE sg.submission_id = s.id),
                'institutions', (%s),
                'copies', (SELECT coalesce(json_agg(json_build_object(
                               'id', c.id, 'repository', c.repository_id, 'status', c.copy_status,
                               'externalIds', c.external_ids,
                               'own', EXISTS (SELECT FROM deposits d
                                              WHERE d.submission_id = s.id AND d.repository_copy_id = c.id)) ORDER BY c.id), '[]')
                           FROM repository_copies c
                           WHERE c.publication_id IN (SELECT id FROM papers) AND c.repository_id IS NOT NULL),
                'elsewhere', (SELECT coalesce(json_agg(DISTINCT sr.repository_id), '[]')
                              FROM submissions o JOIN submission_repositories sr ON sr.submission_id = o.id
                              WHERE o.publication_id IN (SELECT id FROM papers) AND o.id <> s.id AND o.submitted
                                AND o.submission_status IS DISTINCT FROM 'cancelled'
                                AND NOT EXISTS (SELECT FROM deposits d
                                                WHERE d.submission_id = o.id AND d.repository_id = sr.repository_id
                                                  AND d.deposit_status = 'rejected')),
                'effectivePolicies', (SELECT coalesce(json_agg(e.policy_id), '[]')
                                      FROM submission_effective_policies e WHERE e.submission_id = s.id))
            FROM s"""
                    .formatted(
                            GRANT,
                            INSTITUTIONS.formatted(
                                    """
                                    CASE WHEN s.submitter_id IS NOT NULL THEN ARRAY[s.submitter_id]
                                         ELSE ARRAY(SELECT sp.user_id FROM submission_preparers sp
                                                    WHERE sp.submission_id = s.id) END"""));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FactsReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is stored of a submission, empty when there is none. */
    Optional<StoredFacts> submission(long id) {
        return jdbc.sql(SUBMISSION)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(facts -> json.readValue(facts, StoredFacts.class));
    }

    /** These grants, as far as they are stored. */
    List<StoredFacts.Grant> grants(List<Long> ids) {
        return list(
                "SELECT coalesce(json_agg(%s ORDER BY g.id), '[]') FROM grants g WHERE g.id = ANY (:ids)"
                        .formatted(GRANT),
                ids,
                new TypeReference<>() {});
    }

    /** A grant of each of these funders, as far as they are stored, under the funder's id. */
    List<FunderRow> funders(List<Long> ids) {
        return list(
                """
                SELECT coalesce(json_agg(json_build_object(
                           'id', f.id, 'name', coalesce(f.name, 'Funder ' || f.id), 'policy', f.policy_id)), '[]')
                FROM funders f WHERE f.id = ANY (:ids)""",
                ids,
                new TypeReference<>() {});
    }

    /** The institutions of a person. */
    List<StoredFacts.Institution> institutionsOf(long person) {
        return list(INSTITUTIONS.formatted(":ids"), List.of(person), new TypeReference<>() {});
    }

    /** The institutions with these ids, as far as they are stored. */
    List<StoredFacts.Institution> institutions(List<Long> ids) {
        return list(
                """
                SELECT coalesce(json_agg(json_build_object(
                           'id', i.id, 'name', i.name, 'policy', i.policy_id, 'repository', i.repository_id)), '[]')
                FROM institutions i WHERE i.id = ANY (:ids)""",
                ids,
                new TypeReference<>() {});
    }

    /** How a journal takes part in PubMed Central. */
    Optional<String> participation(long journal) {
        return jdbc.sql("SELECT coalesce(pmc_participation, '') FROM journals WHERE id = ?")
                .param(journal)
                .query(String.class)
                .optional();
    }

    /**
     * A funder.
     *
     * @param id its id
     * @param name its name
     * @param policy id of its policy
     */
    record FunderRow(long id, String name, @org.jspecify.annotations.Nullable Long policy) {}

    private <T> List<T> list(String sql, List<Long> ids, TypeReference<List<T>> type) {
        String found =
                jdbc.sql(sql).param("ids", ids.toArray(Long[]::new)).query(String.class).single();
        return json.readValue(found, type);
    }
}
