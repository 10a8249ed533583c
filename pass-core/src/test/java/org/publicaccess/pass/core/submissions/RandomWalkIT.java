// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.jsonapi.testing.Seed;
import org.publicaccess.pass.core.model.PersonRole;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;
import tools.jackson.databind.JsonNode;

/** Requests of people by chance, each compared with what the transition table says. */
class RandomWalkIT {

    private static final int WALKS = Integer.getInteger("pass.test.walks", 10);
    private static final int STEPS = 50;

    private final Seed seed = Seed.of(RandomWalkIT.class);
    private final Map<Transition, Integer> taken = new EnumMap<>(Transition.class);

    /** What the submission must be like. */
    private static final class Model {
        final long id;
        SubmissionStatus status = SubmissionStatus.DRAFT;
        boolean rejected;
        int events;
        final Set<String> unclaimed = new HashSet<>();

        Model(long id) {
            this.id = id;
        }
    }

    @Test
    void everyAnswerAndEveryStateIsThatOfTheTable() {
        List<Model> models = new ArrayList<>();
        for (int walk = 0; walk < WALKS || walk < 10 * WALKS && someNeverTaken(); walk++) {
            Model model = new Model(Desk.submission("draft"));
            models.add(model);
            for (int step = 0; step < STEPS; step++) {
                step(model);
            }
        }
        models.forEach(RandomWalkIT::assertOneMessageForEachEvent);
        assertThat(taken.keySet()).as("%s", seed).containsAll(EnumSet.allOf(Transition.class));
    }

    private boolean someNeverTaken() {
        return taken.size() < Transition.values().length;
    }

    private static void assertOneMessageForEachEvent(Model model) {
        for (JsonNode event : Desk.events(model.id)) {
            long id = event.path("id").asLong();
            Persona.core().messages().await("SubmissionEvent", id);
            assertThat(Persona.core().messages().about(id)).hasSize(1);
        }
    }

    private void step(Model model) {
        Persona who = seed.of(Persona.PEOPLE);
        switch (seed.below(10)) {
            case 0 -> service(model);
            case 1, 2 -> event(model, who, seed.oneOf(EventType.values()));
            case 3 -> edit(model, who);
            case 4, 5 -> patch(model, who, seed.oneOf(SubmissionStatus.values()));
            default -> fitting(model);
        }
        String context = "%s submission %d".formatted(seed, model.id);
        assertThat(Desk.stored(model.id, "submissionStatus"))
                .as(context)
                .isEqualTo(model.status.wire());
        assertThat(Desk.stored(model.id, "submitted"))
                .as(context)
                .isEqualTo(String.valueOf(SubmissionState.isSubmitted(model.status)));
        assertThat(Desk.events(model.id)).as(context).hasSize(model.events);
    }

    /** Something that the status allows, so that the walk goes on. */
    private void fitting(Model model) {
        List<Transition> open =
                Stream.of(Transition.values())
                        .filter(transition -> transition.from().contains(model.status))
                        .toList();
        if (open.isEmpty()) {
            service(model);
            return;
        }
        Transition transition = seed.of(open);
        Persona who = actor(seed.of(transition.actors()));
        if (transition.to() == model.status || seed.oneIn(3)) {
            event(model, who, transition.event(true));
        } else {
            patch(model, who, transition.to());
        }
    }

    private static Persona actor(PersonRole role) {
        return switch (role) {
            case SUBMITTER -> Persona.SUBMITTER;
            case PREPARER -> Persona.PREPARER;
            case ADMINISTRATOR -> Persona.ADMINISTRATOR;
            case OTHER, SERVICE -> throw new IllegalArgumentException(role + " is no person's");
        };
    }

    /** The deposits report. */
    private void service(Model model) {
        if (!model.rejected && seed.oneIn(2)) {
            Desk.deposit(model.id, seed.oneOf("rejected", "failed"));
            model.rejected = true;
        } else if (SubmissionState.isSubmitted(model.status)) {
            SubmissionStatus next =
                    seed.oneOf(SubmissionStatus.NEEDS_ATTENTION, SubmissionStatus.COMPLETE);
            Answer answer = Desk.patch(Persona.BACKEND, model.id, "submissionStatus", next.wire());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            model.status = next;
        } else if (model.status == SubmissionStatus.CANCELLED) {
            // Only a service brings it back, so that the walk goes on.
            Answer answer = Desk.patch(Persona.BACKEND, model.id, "submissionStatus", "draft");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            model.status = SubmissionStatus.DRAFT;
        }
    }

    private static Set<PersonRole> roles(Persona who) {
        return switch (who) {
            case SUBMITTER -> Set.of(PersonRole.SUBMITTER);
            case PREPARER -> Set.of(PersonRole.PREPARER);
            case ADMINISTRATOR -> Set.of(PersonRole.ADMINISTRATOR);
            default -> Set.of();
        };
    }

    private static boolean conditionHolds(Transition transition, Model model) {
        return transition != Transition.REOPEN
                || model.rejected
                || model.status == SubmissionStatus.NEEDS_ATTENTION;
    }

    private void event(Model model, Persona who, EventType type) {
        boolean comment = seed.oneIn(2);
        Doc doc = Desk.event(model.id, type.wire(), comment ? "because" : null);
        Answer answer = who.http().post("/data/submissionEvent", doc.json());
        Optional<Transition> legal =
                Transition.announcedBy(type, model.status, roles(who))
                        .filter(transition -> transition.event(true) == type)
                        .filter(transition -> conditionHolds(transition, model))
                        .filter(transition -> comment || !transition.needsComment());
        String request = "%s %s posts %s in %s".formatted(seed, who, type, model.status);
        if (legal.isEmpty()) {
            assertRefused(request, answer);
            return;
        }
        assertThat(answer.status()).as(request + answer.text()).isEqualTo(201);
        model.events++;
        model.unclaimed.add(who + type.wire());
        legal.filter(Transition.SEND_AGAIN::equals).ifPresent(this::count);
    }

    private void patch(Model model, Persona who, SubmissionStatus target) {
        if (target == model.status) {
            return;
        }
        Doc change =
                Desk.change(
                        model.id,
                        "submissionStatus",
                        target.wire(),
                        "submitted",
                        SubmissionState.isSubmitted(target));
        Optional<Transition> fits =
                Transition.between(model.status, target, roles(who))
                        .filter(transition -> conditionHolds(transition, model));
        boolean together = seed.oneIn(3);
        String wire =
                fits.map(transition -> transition.event(true).wire()).orElse("changes-requested");
        Answer answer =
                together
                        ? Desk.atomic(
                                who,
                                List.of(Desk.event(model.id, wire, "because")),
                                List.of(change))
                        : who.http().patch("/data/submission/" + model.id, change.json());
        boolean announced = together || model.unclaimed.contains(who + wire);
        Optional<Transition> legal =
                fits.filter(transition -> announced || !transition.needsComment());
        String request =
                "%s %s sets %s to %s, together=%s, claims %s"
                        .formatted(seed, who, model.status, target, together, model.unclaimed);
        if (legal.isEmpty()) {
            assertRefused(request, answer);
            return;
        }
        assertThat(answer.status()).as(request + answer.text()).isEqualTo(200);
        boolean written = !together && !model.unclaimed.contains(who + wire);
        model.events += together || written ? 1 : 0;
        model.unclaimed.clear();
        model.status = target;
        count(legal.get());
    }

    private void count(Transition transition) {
        taken.merge(transition, 1, Integer::sum);
    }

    private void edit(Model model, Persona who) {
        Answer answer =
                Desk.patch(who, model.id, "metadata", "{\"n\":%d}".formatted(seed.below(1 << 30)));
        boolean part = who == Persona.SUBMITTER || who == Persona.PREPARER;
        boolean open =
                !SubmissionState.isSubmitted(model.status)
                        && model.status != SubmissionStatus.CANCELLED;
        String request = "%s %s edits in %s".formatted(seed, who, model.status);
        if (part && open) {
            assertThat(answer.status()).as(request + answer.text()).isEqualTo(200);
        } else {
            assertRefused(request, answer);
        }
    }

    /** Never 403, which logs people out. Bulk requests answer 400 for what is not found. */
    private static void assertRefused(String request, Answer answer) {
        assertThat(answer.status()).as(request + answer.text()).isIn(400, 404, 409, 422);
        String status = answer.json().at("/errors/0/status").asString();
        assertThat(status).as(request + answer.text()).isIn("404", "409", "422");
    }
}
