// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.publicaccess.pass.core.publications.AnswerCache.Remembered;
import org.publicaccess.pass.core.publications.LookupFailure.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One look-up service. Fresh answers come from the database; others are asked for with repeats, at
 * the service's pace, until it is left alone for a while because it fails; then older answers
 * serve.
 */
final class RemoteService {

    private static final Logger log = LoggerFactory.getLogger(RemoteService.class);

    private final String name;
    private final Repeats repeats;
    private final AnswerCache cache;
    private final LookupSettings settings;
    private final JsonMapper json;
    private final Semaphore places;
    private final CircuitBreaker breaker;

    RemoteService(
            String name,
            Fetcher fetcher,
            AnswerCache cache,
            LookupSettings settings,
            JsonMapper json,
            Clock clock) {
        this.name = name;
        this.repeats = new Repeats(name, fetcher, settings);
        this.cache = cache;
        this.settings = settings;
        this.json = json;
        this.places = new Semaphore(settings.maxConcurrent());
        this.breaker =
                CircuitBreaker.of(
                        name,
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(10)
                                .minimumNumberOfCalls(5)
                                .failureRateThreshold(50)
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .waitDurationInOpenState(settings.openFor())
                                .clock(clock)
                                .build());
    }

    /**
     * An answer.
     *
     * @param document its JSON
     * @param fetchedAt when it was given; empty when just now
     */
    record Answer(JsonNode document, Optional<Instant> fetchedAt) {}

    private record Heard(int status, String body, JsonNode document) {

        boolean found() {
            return status == 200;
        }
    }

    /**
     * The answer to an address; empty when the service does not know what is asked for.
     *
     * @throws LookupFailure when there is none
     */
    Optional<Answer> ask(URI address) {
        Optional<Remembered> remembered = cache.find(name, address.toString());
        if (remembered.filter(cache::isFresh).isPresent()) {
            return remembered.flatMap(this::answer);
        }
        try {
            Heard heard = accepted(guarded(address));
            cache.keep(name, address.toString(), heard.found(), heard.body());
            return heard.found()
                    ? Optional.of(new Answer(heard.document(), Optional.empty()))
                    : Optional.empty();
        } catch (LookupFailure failure) {
            log.warn("A look-up at {} failed: {}", name, failure.kind());
            if (remembered.isPresent()) {
                return remembered.flatMap(this::answer);
            }
            throw failure;
        }
    }

    private Optional<Answer> answer(Remembered remembered) {
        return remembered.found()
                ? Optional.of(
                        new Answer(
                                json.readTree(remembered.body()),
                                Optional.of(remembered.fetchedAt())))
                : Optional.empty();
    }

    /** Asks unless the service is failing or too many ask already. */
    private Heard guarded(URI address) {
        if (!places.tryAcquire()) {
            throw LookupFailure.busy("Too many look-ups are under way", settings.backoff());
        }
        try {
            if (!breaker.tryAcquirePermission()) {
                throw LookupFailure.busy(name + " does not work at the moment", settings.openFor());
            }
            return measured(address);
        } finally {
            places.release();
        }
    }

    private Heard measured(URI address) {
        long begun = System.nanoTime();
        try {
            Heard heard = understood(repeats.get(address));
            breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            return heard;
        } catch (RuntimeException failure) {
            breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, failure);
            throw failure;
        }
    }

    /** A service that refuses one request works nevertheless. */
    private Heard accepted(Heard heard) {
        if (heard.status() == 200 || heard.status() == 404) {
            return heard;
        }
        throw new LookupFailure(
                Kind.REFUSED,
                "%s refuses the request (status %d). Check the DOI, or enter the details by hand."
                        .formatted(name, heard.status()));
    }

    private Heard understood(Fetcher.Reply reply) {
        if (reply.status() != 200) {
            return new Heard(reply.status(), "", json.missingNode());
        }
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        try {
            JsonNode document = json.readTree(body);
            if (document.isObject()) {
                return new Heard(200, body, document);
            }
        } catch (JacksonException _) {
            // told below
        }
        throw new LookupFailure(
                Kind.GARBAGE,
                name
                        + " gave an answer that cannot be understood. Try again later, or enter the"
                        + " details by hand.");
    }
}
