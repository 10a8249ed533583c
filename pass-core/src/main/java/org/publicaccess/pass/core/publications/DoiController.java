// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.core.publications.LookupFailure.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Looks up DOIs as clients of Eclipse PASS expect it: errors are {@code {"error": text}}, and
 * whatever a service fails in is a 500.
 */
@RestController
@RequestMapping("/doi")
class DoiController {

    private final Crossref crossref;
    private final Unpaywall unpaywall;
    private final Journals journals;
    private final Clock clock;

    DoiController(Crossref crossref, Unpaywall unpaywall, Journals journals, Clock clock) {
        this.crossref = crossref;
        this.unpaywall = unpaywall;
        this.journals = journals;
        this.clock = clock;
    }

    /** Ends a request with an error that old clients understand. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int status;

        private Refusal(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    /** The Crossref record of a paper, and its journal, which is made when it is new. */
    @GetMapping("/journal")
    ResponseEntity<Map<String, Object>> journal(@RequestParam Optional<String> doi) {
        Doi valid = valid(doi);
        RemoteService.Answer work =
                crossref.work(valid)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                404,
                                                "Crossref does not know the DOI %s. Check it, or enter the details by hand."
                                                        .formatted(valid)));
        long journal =
                journals.match(JournalFacts.ofCrossref(work.document().path("message")))
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                422,
                                                "The DOI %s does not lead to an article in a journal: Crossref names no journal with an ISSN."
                                                        .formatted(valid)));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        work.fetchedAt().ifPresent(at -> answer.header(HttpHeaders.AGE, age(at)));
        return answer.body(
                Map.of("journal-id", Long.toString(journal), "crossref", work.document()));
    }

    /** Where the paper can be read without paying. */
    @GetMapping("/manuscript")
    Map<String, List<Unpaywall.Manuscript>> manuscript(@RequestParam Optional<String> doi) {
        Doi valid = valid(doi);
        return Map.of(
                "manuscripts",
                unpaywall
                        .manuscripts(valid)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                404,
                                                "Unpaywall does not know the DOI " + valid + ".")));
    }

    private static Doi valid(Optional<String> doi) {
        return doi.flatMap(Doi::parse)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        400,
                                        "The parameter \"doi\" is missing or no DOI. A DOI looks like"
                                                + " 10.1038/nature12373."));
    }

    private String age(Instant fetchedAt) {
        return Long.toString(Math.max(0, Duration.between(fetchedAt, clock.instant()).toSeconds()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refusal refusal) {
        return error(ResponseEntity.status(refusal.status), refusal);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> failed(LookupFailure failure) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(failure.kind() == Kind.BUSY ? failure.kind().status() : 500);
        failure.retryAfter()
                .ifPresent(
                        wait ->
                                answer.header(
                                        HttpHeaders.RETRY_AFTER,
                                        Long.toString(Math.max(1, wait.toSeconds()))));
        return error(answer, failure);
    }

    private static ResponseEntity<Map<String, String>> error(
            ResponseEntity.BodyBuilder answer, RuntimeException e) {
        return answer.body(Map.of("error", String.valueOf(e.getMessage())));
    }
}
