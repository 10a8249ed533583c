// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.news.NoMailPossibleException;
import org.publicaccess.pass.notification.news.Person;
import org.publicaccess.pass.notification.news.SubmissionFacts;
import org.publicaccess.pass.notification.news.SubmissionNews;

/** Who is told about an event: always the other side, and nobody about what they did alone. */
final class Audience {

    private Audience() {}

    /**
     * Who is told.
     *
     * @param kind by which mail
     */
    record Told(Kind kind, List<Person> people) {}

    /** The mail to send, empty when nobody needs to be told. */
    static Optional<Told> of(SubmissionNews news) {
        return news.submission().isSelfMade()
                ? selfMade(news)
                : news.type().map(type -> proxied(type, news));
    }

    private static Optional<Told> selfMade(SubmissionNews news) {
        return news.type()
                .flatMap(
                        type ->
                                switch (type) {
                                    case SUBMITTED ->
                                            Optional.of(Kind.SUBMISSION_SUBMISSION_RECEIPT);
                                    case CHANGES_REQUESTED ->
                                            Optional.of(Kind.SUBMISSION_CHANGES_REQUESTED)
                                                    .filter(_ -> !isBySubmitter(news));
                                    default -> Optional.empty();
                                })
                .flatMap(
                        kind ->
                                news.submission()
                                        .account()
                                        .map(submitter -> new Told(kind, List.of(submitter))));
    }

    private static Told proxied(EventType type, SubmissionNews news) {
        SubmissionFacts submission = news.submission();
        return switch (type) {
            case APPROVAL_REQUESTED_NEWUSER ->
                    new Told(Kind.SUBMISSION_APPROVAL_INVITE, submitter(news));
            case APPROVAL_REQUESTED ->
                    new Told(Kind.SUBMISSION_APPROVAL_REQUESTED, submitter(news));
            case CHANGES_REQUESTED ->
                    new Told(
                            Kind.SUBMISSION_CHANGES_REQUESTED,
                            isBySubmitter(news) ? submission.preparers() : allButPerformer(news));
            case SUBMITTED ->
                    new Told(Kind.SUBMISSION_SUBMISSION_SUBMITTED, submission.preparers());
            case CANCELLED ->
                    new Told(
                            Kind.SUBMISSION_SUBMISSION_CANCELLED,
                            isBySubmitter(news) ? submission.preparers() : submitter(news));
        };
    }

    private static List<Person> submitter(SubmissionNews news) {
        Person submitter =
                news.submission()
                        .submitter()
                        .orElseThrow(
                                () ->
                                        new NoMailPossibleException(
                                                "Submission %s names no submitter to tell about %s"
                                                        .formatted(
                                                                news.submission().id(),
                                                                news.event())));
        return List.of(submitter);
    }

    /** An administrator or a preparer asked for changes: submitter and preparers hear of it. */
    private static List<Person> allButPerformer(SubmissionNews news) {
        List<Person> people = new ArrayList<>(news.submission().submitter().stream().toList());
        news.submission().preparers().stream()
                .filter(one -> people.stream().noneMatch(one::isSameAs))
                .filter(one -> news.performer().filter(one::isSameAs).isEmpty())
                .forEach(people::add);
        return people;
    }

    private static boolean isBySubmitter(SubmissionNews news) {
        return news.performer()
                .flatMap(by -> news.submission().submitter().map(by::isSameAs))
                .orElseGet(() -> news.role().filter(PerformerRole.SUBMITTER::equals).isPresent());
    }
}
