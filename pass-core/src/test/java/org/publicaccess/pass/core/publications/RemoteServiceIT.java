// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.publications.LookupFailure.Kind;
import org.publicaccess.pass.core.publications.RemoteService.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** How a look-up ends when its service is down, slow, busy, broken or too talkative. */
class RemoteServiceIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final FakeService fake = new FakeService();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final List<AutoCloseable> open = new ArrayList<>(List.of(fake));

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private LookupSettings settings(URI base, Duration timeout) {
        return new LookupSettings(
                base,
                base,
                base,
                "library@example.edu",
                timeout,
                Duration.ofSeconds(1),
                Duration.ofMillis(5),
                3,
                DataSize.ofMegabytes(1),
                2,
                Duration.ofDays(1),
                Duration.ofDays(90),
                Duration.ofMinutes(5));
    }

    private RemoteService service(LookupSettings settings) {
        JdbcClient jdbc = CoreServer.shared().jdbc();
        Fetcher fetcher = new Fetcher(settings);
        open.addFirst(fetcher);
        // Every test has a name of its own, so that it remembers nothing of the others.
        return new RemoteService(
                "Service " + NUMBER.incrementAndGet(),
                fetcher,
                new AnswerCache(jdbc, clock, settings),
                settings,
                JsonMapper.builder().build(),
                clock);
    }

    private RemoteService service() {
        return service(settings(fake.base(), Duration.ofSeconds(20)));
    }

    private URI at(String path) {
        return fake.base().resolve(path);
    }

    private static LookupFailure failure(RemoteService service, URI address) {
        return catchThrowableOfType(LookupFailure.class, () -> service.ask(address));
    }

    @Test
    void anAnswerIsRememberedForADay() {
        fake.on("/a", 200, "{\"a\":1}");
        RemoteService service = service();

        assertThat(service.ask(at("a")).orElseThrow().fetchedAt()).isEmpty();
        now.set(now.get().plus(Duration.ofHours(23)));
        assertThat(service.ask(at("a")).orElseThrow().fetchedAt()).isPresent();
        assertThat(fake.requests()).hasSize(1);
        now.set(now.get().plus(Duration.ofHours(2)));
        assertThat(service.ask(at("a")).orElseThrow().fetchedAt()).isEmpty();
        assertThat(fake.requests()).hasSize(2);
        assertThat(fake.agents()).allMatch(agent -> agent.contains("mailto:library@example.edu"));
    }

    @Test
    void whatAServiceDoesNotKnowIsRememberedToo() {
        RemoteService service = service();

        assertThat(service.ask(at("nothing"))).isEmpty();
        assertThat(service.ask(at("nothing"))).isEmpty();
        assertThat(fake.requests()).hasSize(1);
    }

    @Test
    void anOldAnswerServesWhileTheServiceIsDownButNotForEver() {
        fake.on("/a", 200, "{\"a\":1}");
        RemoteService service = service();
        service.ask(at("a"));
        fake.close();

        now.set(now.get().plus(Duration.ofDays(89)));
        Optional<Answer> stale = service.ask(at("a"));
        assertThat(stale.orElseThrow().document().path("a").asInt()).isEqualTo(1);
        assertThat(stale.orElseThrow().fetchedAt()).contains(Instant.parse("2026-11-21T12:00:00Z"));
        now.set(now.get().plus(Duration.ofDays(2)));
        assertThat(failure(service, at("a")).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aServiceThatIsDownIsUnreachable() {
        fake.close();

        LookupFailure failure = failure(service(), at("a"));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("cannot be reached");
    }

    @Test
    void aSilentServiceAndHalfAnAnswerEndInTime() {
        for (FakeService.Behaviour slow : List.of(fake.silence(), fake.halfAnAnswer())) {
            fake.on("/slow", slow);
            RemoteService service = service(settings(fake.base(), Duration.ofMillis(1900)));
            long begun = System.nanoTime();

            LookupFailure failure = failure(service, at("slow"));

            assertThat(failure.kind()).isEqualTo(Kind.SLOW);
            assertThat(failure).hasMessageContaining("within 1900 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void garbageIsNoAnswer() {
        for (String garbage : List.of("<html>", "", "[1]", "\"x\"", "{\"a\":")) {
            fake.on("/garbage", 200, garbage);
            assertThat(failure(service(), at("garbage")).kind()).isEqualTo(Kind.GARBAGE);
        }
    }

    @Test
    void tenMegabytesAreTooMuch() {
        fake.on("/large", FakeService.tenMegabytes());

        LookupFailure failure = failure(service(), at("large"));

        assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(failure).hasMessageContaining("1048576 bytes");
    }

    @Test
    void aRequestIsRepeatedWhenTheServiceIsBusyOrBroken() {
        AtomicInteger attempts = new AtomicInteger();
        fake.on(
                "/a",
                exchange ->
                        FakeService.send(
                                exchange,
                                List.of(429, 503, 200).get(attempts.getAndIncrement()),
                                "{}"));

        assertThat(service().ask(at("a"))).isPresent();
        assertThat(attempts.get()).isEqualTo(3);
    }

    @Test
    void afterThreeTriesTheFailureIsTold() {
        fake.on("/busy", 429, "").on("/broken", 500, "");
        RemoteService service = service();

        LookupFailure busy = failure(service, at("busy"));
        assertThat(busy.kind()).isEqualTo(Kind.BUSY);
        assertThat(busy.retryAfter()).isPresent();
        assertThat(failure(service, at("broken"))).hasMessageContaining("status 500");
        assertThat(fake.requests()).hasSize(6);
    }

    @Test
    void aServiceThatAsksForALongWaitIsNotAskedAgain() {
        fake.on(
                "/busy",
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "120");
                    FakeService.send(exchange, 429, "");
                });

        LookupFailure failure = failure(service(), at("busy"));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(120));
        assertThat(fake.requests()).hasSize(1);
    }

    @Test
    void aRefusalIsNotRepeatedAndDoesNotCountAsAFailureOfTheService() {
        fake.on("/forbidden", 403, "").on("/a", 200, "{}");
        RemoteService service = service();

        for (int i = 0; i < 12; i++) {
            assertThat(failure(service, at("forbidden")).kind()).isEqualTo(Kind.REFUSED);
        }
        assertThat(fake.requests()).hasSize(12);
        assertThat(service.ask(at("a"))).isPresent();
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneForAWhile() {
        fake.on("/broken", 500, "").on("/a", 200, "{}");
        RemoteService service = service();
        for (int i = 0; i < 5; i++) {
            failure(service, at("broken"));
        }
        int asked = fake.requests().size();

        assertThat(failure(service, at("a")).kind()).isEqualTo(Kind.BUSY);
        assertThat(fake.requests()).hasSize(asked);
        now.set(now.get().plus(Duration.ofMinutes(6)));
        assertThat(service.ask(at("a"))).isPresent();
    }

    @Test
    void onlySoManyAskAtOnce() throws Exception {
        fake.on("/slow", fake.silence());
        RemoteService service = service(settings(fake.base(), Duration.ofSeconds(2)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<LookupFailure>> failures = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                failures.add(threads.submit(() -> failure(service, at("slow"))));
            }
            List<Kind> kinds = new ArrayList<>();
            for (Future<LookupFailure> each : failures) {
                kinds.add(each.get().kind());
            }
            assertThat(kinds).containsOnly(Kind.SLOW, Kind.BUSY);
            assertThat(kinds).filteredOn(Kind.SLOW::equals).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void redirectsAreFollowedOnlyToHostsOfTheSettings() {
        try (FakeService other = new FakeService()) {
            other.on("/a", 200, "{}");
            fake.on("/near", redirect("/a")).on("/a", 200, "{}");
            fake.on("/far", redirect(other.base() + "a"));
            fake.on("/file", redirect("file:///etc/passwd"));
            fake.on("/circle", redirect("/circle"));
            RemoteService service = service();

            assertThat(service.ask(at("near"))).isPresent();
            assertThat(failure(service, at("far")).kind()).isEqualTo(Kind.REFUSED);
            assertThat(failure(service, at("file")).kind()).isEqualTo(Kind.REFUSED);
            assertThat(failure(service, at("circle")).kind()).isEqualTo(Kind.GARBAGE);
            assertThat(other.requests()).isEmpty();
        }
    }

    private static FakeService.Behaviour redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            FakeService.send(exchange, 302, "");
        };
    }
}
