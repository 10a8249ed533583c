// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.jsonapi.testing.Together;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;

class SimultaneousWritesIT {

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).sorted().toList();
    }

    @Test
    void ofManyEqualTransitionsOneHappensWithOneEvent() {
        long id = Desk.submission("draft");
        List<String> changes =
                IntStream.range(0, 6)
                        .mapToObj(
                                number ->
                                        Desk.change(
                                                        id,
                                                        "submissionStatus",
                                                        "approval-requested",
                                                        "metadata",
                                                        "{\"n\":%d}".formatted(number))
                                                .json())
                        .toList();
        List<Answer> answers =
                Together.send(
                        6,
                        number ->
                                Persona.PREPARER
                                        .http()
                                        .patch("/data/submission/" + id, changes.get(number)));
        assertThat(statuses(answers)).containsExactly(200, 409, 409, 409, 409, 409);
        assertThat(Desk.events(id)).hasSize(1);
    }

    @RepeatedTest(8)
    void nobodySubmitsWhatIsJustBeingChanged() {
        long id = Desk.submission("draft");
        String submit = Desk.change(id, "submitted", true).json();
        String second =
                Doc.of("file")
                        .with("fileRole", "manuscript")
                        .with("name", "second.pdf")
                        .toOne("submission", "submission", id)
                        .json();
        List<Answer> answers =
                Together.send(
                        2,
                        number ->
                                number == 0
                                        ? Persona.SUBMITTER
                                                .http()
                                                .patch("/data/submission/" + id, submit)
                                        : Persona.PREPARER.http().post("/data/file", second));
        boolean submitted = answers.getFirst().status() == 200;
        assertThat(answers.getLast().status()).isEqualTo(submitted ? 409 : 201);
        assertThat(answers.getFirst().status()).isEqualTo(submitted ? 200 : 422);
        assertThat(Desk.all("file", id)).hasSize(submitted ? 1 : 2);
    }
}
