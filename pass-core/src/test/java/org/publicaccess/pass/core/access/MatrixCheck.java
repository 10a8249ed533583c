// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;
import tools.jackson.databind.JsonNode;

/** Compares answers with verdicts, and looks for traces of what was refused. */
final class MatrixCheck {

    private final List<String> problems = new ArrayList<>();
    private int cases;

    /** Checks that there were no problems, in enough cases to mean something. */
    void finish(int atLeast) {
        System.out.printf("%d cases%n", cases);
        assertThat(problems).isEmpty();
        assertThat(cases).isGreaterThan(atLeast);
    }

    /**
     * Compares an answer.
     *
     * @param type of the resource that the caller must see to be told why not
     */
    void answer(Persona who, String what, Answer answer, Verdict verdict, String type, long id) {
        boolean visible = verdict == Verdict.REFUSED && isVisible(who, type, id);
        answer(who, what, answer, verdict, visible);
    }

    /** Compares the answer about a resource that was visible to the caller, or not. */
    void answer(Persona who, String what, Answer answer, Verdict verdict, boolean visible) {
        cases++;
        int status = answer.status();
        boolean right =
                switch (verdict) {
                    case DONE -> status < 300;
                    case FORBIDDEN -> status == 403;
                    case UNAUTHENTICATED -> status == 401;
                    case REFUSED -> isRefusal(answer, visible);
                };
        if (!right) {
            problems.add(
                    "%s %s must be %s: %d %s".formatted(who, what, verdict, status, answer.text()));
        }
    }

    /** Bulk requests answer 400 for what an operation does not find; the error tells. */
    private static boolean isRefusal(Answer answer, boolean visible) {
        if (answer.status() < 400) {
            return false;
        }
        JsonNode error = answer.json().path("errors").path(0);
        String status = error.path("status").asString("");
        return visible ? status.equals("409") || status.equals("422") : status.equals("404");
    }

    /** What is done leaves a trace, what is refused leaves none. */
    void trace(Persona who, String what, Verdict verdict, String before, String after) {
        if (before.equals(after) == (verdict == Verdict.DONE)) {
            problems.add(
                    "%s %s must be %s: %s became %s".formatted(who, what, verdict, before, after));
        }
    }

    static boolean isVisible(Persona who, String type, long id) {
        return who.http().get("/data/" + type + "/" + id).status() == 200;
    }

    /** The whole row of a resource, as text. */
    static String row(ResourceType type, long id) {
        return text(
                "SELECT coalesce((SELECT to_jsonb(t)::text FROM %s t WHERE id = %d), '')"
                        .formatted(type.table(), id));
    }

    /** The version of a resource. */
    static int version(ResourceType type, long id) {
        return Integer.parseInt(
                text("SELECT version::text FROM %s WHERE id = %d".formatted(type.table(), id)));
    }

    static String text(String sql) {
        return Persona.core().jdbc().sql(sql).query(String.class).single();
    }
}
