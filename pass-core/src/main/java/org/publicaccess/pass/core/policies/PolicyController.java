// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.publicaccess.pass.core.policies.engine.Obligation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells which policies and repositories follow from a submission, and why. */
@RestController
@RequestMapping("/policy")
class PolicyController {

    private final PolicyQuestions questions;

    PolicyController(PolicyQuestions questions) {
        this.questions = questions;
    }

    /**
     * A policy that binds or could bind.
     *
     * @param id its id
     * @param type {@code institution} or {@code funder}
     */
    record PolicyAnswer(String id, String type) {}

    @GetMapping("/policies")
    List<PolicyAnswer> policies(@RequestParam Optional<String> submission) {
        PolicyQuestions.Answer answer = ask(id(submission));
        Set<Long> institutional =
                answer.stored().institutions().stream()
                        .map(StoredFacts.Institution::policy)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet());
        return answer.obligations().stream()
                .filter(Obligation::isPossible)
                .map(obligation -> obligation.policy().id())
                .distinct()
                .map(id -> new PolicyAnswer(id.toString(), type(institutional.contains(id))))
                .toList();
    }

    @GetMapping("/repositories")
    RepositoryChoice repositories(@RequestParam Optional<String> submission) {
        PolicyQuestions.Answer answer = ask(id(submission));
        return RepositoryChoice.of(
                answer.obligations(),
                answer.stored().effectivePolicies(),
                answer.stored().institutionalRepositories());
    }

    @GetMapping("/obligations")
    ObligationDocument.Answer obligations(@RequestParam Optional<String> submission) {
        long id = id(submission);
        return ObligationDocument.Answer.of(Long.toString(id), ask(id).obligations());
    }

    @PostMapping("/obligations")
    ObligationDocument.Answer obligations(@RequestBody PostedFacts facts) {
        return ObligationDocument.Answer.of(null, questions.about(facts));
    }

    private PolicyQuestions.Answer ask(long submission) {
        return questions.about(submission).orElseThrow(() -> new UnknownSubmission(submission));
    }

    private static long id(Optional<String> submission) {
        try {
            return Long.parseLong(submission.orElse(""));
        } catch (NumberFormatException _) {
            throw new UnfitFactsException(
                    "Missing or invalid parameter \"submission\": the id of a submission is expected,"
                            + " such as 15.");
        }
    }

    private static String type(boolean institutional) {
        return institutional ? "institution" : "funder";
    }

    private static final class UnknownSubmission extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private UnknownSubmission(long id) {
            super("There is no submission " + id + " that you may see.");
        }
    }

    @ExceptionHandler
    ProblemDetail unfit(UnfitFactsException e) {
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownSubmission e) {
        return problem(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "The body cannot be read. Send a JSON object with the members grants, institution,"
                        + " journal, pmcParticipation (A to D), acceptanceDate, publicationDate,"
                        + " embargoEndDate and copies, each as /doc describes it.");
    }

    /** The member {@code message} is what clients of Eclipse PASS read. */
    private static ProblemDetail problem(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("message", detail);
        return problem;
    }
}
