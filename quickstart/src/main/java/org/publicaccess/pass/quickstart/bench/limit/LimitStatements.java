// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.limit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One statement for each kind of request, by the path at which it is asked. A list is found once:
 * its keys serve the page, the number of all, and what is included.
 */
final class LimitStatements {

    private static final String PAGE_OF_SUBMISSIONS =
            """
            page AS MATERIALIZED (
              SELECT s.* FROM (SELECT id FROM found ORDER BY submitted_date DESC, id LIMIT 10) top
              JOIN submissions s ON s.id = top.id)
            """;

    private final Resources resources;
    private final Map<String, LimitStatement> statements = new HashMap<>();

    LimitStatements(String base) {
        this.resources = new Resources(base);
        for (boolean totals : new boolean[] {true, false}) {
            String suffix = totals ? "" : "-without-totals";
            add("b" + suffix, submissionsOfSubmitter(totals), "user");
            add("b2" + suffix, submissionsOfPerson(totals), "user", "user");
            add("c" + suffix, grantsOfPerson(totals), "user", "user");
        }
        add("a", submission(), "id");
        add("d", journals(500, ""), "name");
        add("d2", journals(10, ", 'meta', " + page("1", 10, false)), "name");
        add("e", createEvent(), LimitStatement.BODY);
        add("f", changeSubmission(), LimitStatement.BODY, LimitStatement.BODY, LimitStatement.BODY);
        add("h", allGrants(), "offset", "number");
    }

    private void add(String path, String sql, String... values) {
        statements.put("/" + path, new LimitStatement(sql, List.of(values)));
    }

    Map<String, LimitStatement> byPath() {
        return Map.copyOf(statements);
    }

    private String submission() {
        return "SELECT json_build_object('data', %s) FROM submissions s WHERE s.id = ?::bigint"
                .formatted(resources.submission("s"));
    }

    private String submissionsOfSubmitter(boolean totals) {
        String found =
                """
                SELECT id, submitted_date FROM submissions
                WHERE submitter_id = ?::bigint AND submission_status <> 'cancelled'
                """;
        String included =
                """
                SELECT %s AS resource FROM publications i WHERE i.id IN (SELECT publication_id FROM page)
                UNION ALL
                SELECT %s FROM repositories i WHERE i.id IN
                  (SELECT repository_id FROM submission_repositories WHERE submission_id IN (SELECT id FROM page))
                """
                        .formatted(resources.publication("i"), resources.repository("i"));
        return submissions(found, included, totals);
    }

    private String submissionsOfPerson(boolean totals) {
        String found =
                """
                SELECT id, submitted_date FROM submissions
                WHERE submission_status <> 'cancelled' AND id IN (
                  SELECT id FROM submissions WHERE submitter_id = ?::bigint
                  UNION SELECT submission_id FROM submission_preparers WHERE user_id = ?::bigint)
                """;
        String included =
                """
                SELECT %s AS resource FROM publications i WHERE i.id IN (SELECT publication_id FROM page)
                UNION ALL
                SELECT %s FROM granted i
                UNION ALL
                SELECT %s FROM funders i WHERE i.id IN (SELECT primary_funder_id FROM granted)
                UNION ALL
                SELECT %s FROM repositories i WHERE i.id IN
                  (SELECT repository_id FROM submission_repositories WHERE submission_id IN (SELECT id FROM page))
                UNION ALL
                SELECT %s FROM users i WHERE i.id IN (
                  SELECT submitter_id FROM page
                  UNION SELECT user_id FROM submission_preparers WHERE submission_id IN (SELECT id FROM page))
                """
                        .formatted(
                                resources.publication("i"),
                                resources.grant("i"),
                                resources.funder("i"),
                                resources.repository("i"),
                                resources.user("i"));
        String granted =
                """
                WITH granted AS MATERIALIZED (
                  SELECT g.* FROM grants g WHERE g.id IN
                    (SELECT grant_id FROM submission_grants WHERE submission_id IN (SELECT id FROM page)))
                """;
        return submissions(found, granted + included, totals);
    }

    private String submissions(String found, String included, boolean totals) {
        return """
        WITH found AS MATERIALIZED (%s), %s
        SELECT json_build_object(
          'data', (SELECT coalesce(json_agg(%s ORDER BY p.submitted_date DESC, p.id), '[]'::json) FROM page p),
          'meta', %s,
          'included', (SELECT coalesce(json_agg(resource), '[]'::json) FROM (%s) all_included))
        """
                .formatted(
                        found,
                        PAGE_OF_SUBMISSIONS,
                        resources.submission("p"),
                        page("1", 10, totals),
                        included);
    }

    private String grantsOfPerson(boolean totals) {
        return """
        WITH found AS MATERIALIZED (
          SELECT id, award_status, end_date FROM grants WHERE id IN (
            SELECT id FROM grants WHERE pi_id = ?::bigint
            UNION SELECT grant_id FROM grant_co_pis WHERE user_id = ?::bigint)),
        page AS MATERIALIZED (
          SELECT g.* FROM (SELECT id FROM found ORDER BY award_status, end_date DESC, id LIMIT 10) top
          JOIN grants g ON g.id = top.id)
        SELECT json_build_object(
          'data', (SELECT coalesce(json_agg(%s ORDER BY p.award_status, p.end_date DESC, p.id), '[]'::json) FROM page p),
          'meta', %s,
          'included', (SELECT coalesce(json_agg(%s), '[]'::json) FROM funders i WHERE i.id IN
            (SELECT primary_funder_id FROM page UNION SELECT direct_funder_id FROM page)))
        """
                .formatted(resources.grant("p"), page("1", 10, totals), resources.funder("i"));
    }

    private static String page(String number, int limit, boolean totals) {
        String all =
                totals
                        ? ", 'totalPages', (SELECT (count(*) + %1$d) / %2$d FROM found), 'totalRecords', (SELECT count(*) FROM found)"
                                .formatted(limit - 1, limit)
                        : "";
        return "json_build_object('page', json_build_object('number', %s::bigint, 'limit', %d%s))"
                .formatted(number, limit, all);
    }

    private String journals(int limit, String meta) {
        return """
        SELECT json_build_object(
          'data', (SELECT coalesce(json_agg(%s ORDER BY j.id), '[]'::json) FROM
            (SELECT * FROM journals WHERE lower(journal_name) LIKE ? ORDER BY id LIMIT %d) j)%s)
        """
                .formatted(resources.journal("j"), limit, meta);
    }

    private String allGrants() {
        return """
        WITH page AS MATERIALIZED (SELECT * FROM grants ORDER BY id LIMIT 500 OFFSET ?::bigint)
        SELECT json_build_object(
          'data', (SELECT coalesce(json_agg(%s ORDER BY p.id), '[]'::json) FROM page p),
          'meta', %s,
          'included', (SELECT coalesce(json_agg(resource), '[]'::json) FROM (
            SELECT %s AS resource FROM users i WHERE i.id IN (SELECT pi_id FROM page)
            UNION ALL
            SELECT %s FROM funders i WHERE i.id IN (SELECT primary_funder_id FROM page)) all_included))
        """
                .formatted(
                        resources.grant("p"),
                        page("?", 500, false),
                        resources.user("i"),
                        resources.funder("i"));
    }

    private String createEvent() {
        return """
        INSERT INTO submission_events AS e (id, event_type, performed_date, performer_role, comment, link,
          performed_by_id, submission_id, created_by, updated_by)
        SELECT nextval('resource_id_seq'), a ->> 'eventType', (a ->> 'performedDate')::timestamptz,
          a ->> 'performerRole', a ->> 'comment', a ->> 'link', (r #>> '{performedBy,data,id}')::bigint,
          (r #>> '{submission,data,id}')::bigint, 'limit', 'limit'
        FROM (SELECT data -> 'attributes' AS a, data -> 'relationships' AS r
              FROM (SELECT ?::json -> 'data' AS data) document) members
        RETURNING json_build_object('data', %s)
        """
                .formatted(resources.submissionEvent("e"));
    }

    private String changeSubmission() {
        return """
        UPDATE submissions AS s SET submitter_name = ?::json #>> '{data,attributes,submitterName}',
          version = s.version + 1, updated_at = now(), updated_by = 'limit'
        WHERE s.id = (?::json #>> '{data,id}')::bigint
          AND s.version = (?::json #>> '{data,attributes,version}')::bigint
        RETURNING json_build_object('data', %s)
        """
                .formatted(resources.submission("s"));
    }
}
