// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.submissions.Desk;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;

/** Every field of a submission, in every status, for everybody: which of them can be changed. */
class SubmissionFieldsIT {

    private static final List<String> OPEN =
            List.of("draft", "manuscript-required", "approval-requested", "changes-requested");
    private static final List<String> CLOSED =
            List.of("cancelled", "submitted", "needs-attention", "complete");

    /** Another value for each attribute than the one stored; none of them is a transition. */
    private static final Map<String, @Nullable Object> OTHER =
            new TreeMap<>(
                    Map.of(
                            "metadata", "{\"x\":1}",
                            "submitterName", "Somebody",
                            "submitterEmail", "mailto:x@example.edu",
                            "source", "other",
                            "aggregatedDepositStatus", "accepted",
                            "submittedDate", "2020-01-01T00:00:00.000Z"));

    private static final List<String> FREE = List.of("metadata", "submitterName", "submitterEmail");

    private final List<String> problems = new ArrayList<>();

    @Test
    void attributes() {
        ResourceType type = Persona.core().bean(ResourceTypes.class).get("submission");
        assertThat(OTHER.keySet())
                .as("Every attribute but version and those of the transitions")
                .containsExactlyInAnyOrderElementsOf(
                        type.attributes().keySet().stream()
                                .filter(
                                        name ->
                                                !List.of("version", "submitted", "submissionStatus")
                                                        .contains(name))
                                .toList());
        for (String status : all()) {
            long id = Desk.submission(status);
            OTHER.forEach(
                    (field, value) -> {
                        for (Persona who : Persona.PEOPLE) {
                            boolean free = FREE.contains(field) && mayChange(who, status);
                            check(who, status, field, free, Desk.patch(who, id, field, value));
                            restore(id, field);
                        }
                    });
        }
        assertThat(problems).isEmpty();
    }

    /** So that the next one changes something as well. */
    private static void restore(long id, String field) {
        if (FREE.contains(field)) {
            Object stored = field.equals("metadata") ? "{}" : null;
            Desk.expect(200, Desk.patch(Persona.BACKEND, id, field, stored));
        }
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(OPEN);
        all.addAll(CLOSED);
        return all;
    }

    private static boolean mayChange(Persona who, String status) {
        return OPEN.contains(status) && (who == Persona.SUBMITTER || who == Persona.PREPARER);
    }

    @Test
    void sourceAndAggregateOfAStub() {
        for (String status : all()) {
            for (Persona who : Persona.PEOPLE) {
                long id = Desk.submission(status);
                Desk.expect(
                        200,
                        Desk.patch(
                                Persona.BACKEND,
                                id,
                                "source",
                                "other",
                                "aggregatedDepositStatus",
                                null));
                boolean may = mayChange(who, status);
                check(who, status, "source", may, Desk.patch(who, id, "source", "pass"));
                Answer answer = Desk.patch(who, id, "aggregatedDepositStatus", "not-started");
                check(who, status, "aggregatedDepositStatus", may, answer);
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everythingAtOnceUnchangedIsNoChange() {
        for (String status : all()) {
            long id = Desk.submission(status);
            Doc same = Desk.change(id, "submissionStatus", status, "metadata", "{}");
            same.with("source", "pass").with("submittedDate", null).with("submitterEmail", null);
            same.toOne("submitter", "user", Persona.SUBMITTER.id());
            same.toMany("preparers", "user", Persona.PREPARER.id());
            for (Persona who :
                    List.of(Persona.SUBMITTER, Persona.PREPARER, Persona.ADMINISTRATOR)) {
                Answer answer = who.http().patch("/data/submission/" + id, same.json());
                check(who, status, "nothing", true, answer);
            }
            assertThat(Desk.stored(id, "version")).isEqualTo(0);
        }
        assertThat(problems).isEmpty();
    }

    private void check(Persona who, String status, String field, boolean allowed, Answer answer) {
        boolean right =
                allowed ? answer.status() == 200 : List.of(404, 409, 422).contains(answer.status());
        if (!right) {
            problems.add(
                    "%s, %s, %s: %d %s"
                            .formatted(who, status, field, answer.status(), answer.text()));
        }
    }
}
