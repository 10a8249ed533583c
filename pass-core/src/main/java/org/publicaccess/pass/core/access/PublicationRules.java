// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.submissions.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges what people do to publications, which several submissions may use. */
@Component
class PublicationRules {

    private static final String USES =
            """
            SELECT count(*) AS uses, count(*) FILTER (WHERE own) AS own_uses,
                count(*) FILTER (WHERE NOT own AND submitted) AS submitted_by_others,
                coalesce((SELECT owner_id IS NOT DISTINCT FROM :person
                    FROM publications WHERE id = :publication), true) AS owned
            FROM (SELECT coalesce(s.submitted, false) AS submitted,
                    s.submitter_id IS NOT DISTINCT FROM :person OR EXISTS (
                        SELECT FROM submission_preparers p
                        WHERE p.submission_id = s.id AND p.user_id = :person) AS own
                FROM submissions s WHERE s.publication_id = :publication) AS used""";

    private final JdbcClient jdbc;

    PublicationRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Uses(long all, long own, long submittedByOthers, boolean owned) {}

    /** Refuses to change or delete what is part of other people's submissions. */
    void check(PendingChange change, Person person) {
        if (change.operation() == Operation.CREATE) {
            return;
        }
        Uses uses = uses(change.id(), person);
        if (uses.submittedByOthers() > 0) {
            throw refused(
                    change,
                    ErrorCode.NOT_ALLOWED_NOW,
                    "Somebody else has submitted publication %d. Make a publication of your own for another version."
                            .formatted(change.id()));
        }
        if (uses.all() > 0 ? uses.own() == 0 : !uses.owned()) {
            throw refused(
                    change,
                    ErrorCode.NOT_YOURS,
                    "Publication %d is somebody else's: you have no part in a submission that uses it."
                            .formatted(change.id()));
        }
    }

    private static JsonApiException refused(PendingChange change, ErrorCode code, String detail) {
        return change.refusal(change.fields().stream().findFirst().orElse(""), code, detail);
    }

    private Uses uses(long publication, Person person) {
        return jdbc.sql(USES)
                .param("person", person.id())
                .param("publication", publication)
                .query(
                        (row, number) ->
                                new Uses(
                                        row.getLong("uses"),
                                        row.getLong("own_uses"),
                                        row.getLong("submitted_by_others"),
                                        row.getBoolean("owned")))
                .single();
    }
}
