// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.notification.news.AcceptanceNews;
import org.publicaccess.pass.notification.news.CompletionNews;
import org.publicaccess.pass.notification.news.DepositNews;
import org.publicaccess.pass.notification.news.DigestNews;
import org.publicaccess.pass.notification.news.News;
import org.publicaccess.pass.notification.news.Occasion;
import org.publicaccess.pass.notification.news.Person;
import org.publicaccess.pass.notification.news.ReminderNews;
import org.publicaccess.pass.notification.news.SubmissionFacts;
import org.publicaccess.pass.notification.news.SubmissionNews;

/** Invented news of every sort. */
final class SampleNews {

    private static final ResourceRef DEPOSIT = new ResourceRef("deposit", "42");
    private static final ResourceRef SUBMISSION = new ResourceRef("submission", "7");
    private static final ResourceRef EVENT = new ResourceRef("submissionEvent", "3");
    private static final Person SUBMITTER = person("1", "Zoë Müller");
    private static final Person PREPARER = person("2", "Sam Staff");
    private static final String METADATA =
            "{\"title\":\"Arterial stiffness & wall thickness in adults <50: a cohort study\",\"journal-title\":\"Journal of Vessels\"}";

    private SampleNews() {}

    static List<News> all() {
        return List.of(
                event(EventType.APPROVAL_REQUESTED_NEWUSER, PREPARER, facts(null, PREPARER)),
                event(EventType.APPROVAL_REQUESTED, PREPARER, facts(SUBMITTER, PREPARER)),
                event(EventType.CHANGES_REQUESTED, SUBMITTER, facts(SUBMITTER, PREPARER)),
                event(EventType.SUBMITTED, SUBMITTER, facts(SUBMITTER, PREPARER)),
                event(EventType.SUBMITTED, SUBMITTER, facts(SUBMITTER)),
                event(EventType.CANCELLED, SUBMITTER, facts(SUBMITTER, PREPARER)),
                new ReminderNews(
                        new Occasion.Reminder(EVENT, 1),
                        event(EventType.APPROVAL_REQUESTED, PREPARER, facts(SUBMITTER))),
                acceptance(),
                completion(),
                problem(DepositStatus.FAILED, "The server of PubMed Central did not answer."),
                problem(DepositStatus.REJECTED, "The manuscript has no readable PDF."),
                digest());
    }

    /** The approval link of the invitation. */
    static String approvalLink(String base) {
        return base + "/app/submissions/7?userToken=SAMPLE";
    }

    private static Person person(String id, String name) {
        String address = name.split(" ")[1].toLowerCase(Locale.ROOT) + "@example.edu";
        return new Person(
                "user/" + id, Optional.of(address.replace("ü", "ue")), Optional.of(name), Set.of());
    }

    private static SubmissionFacts facts(@Nullable Person submitter, Person... preparers) {
        return new SubmissionFacts(
                SUBMISSION.id(),
                Optional.of(SubmissionStatus.APPROVAL_REQUESTED),
                Optional.of(METADATA),
                Optional.empty(),
                Optional.ofNullable(submitter),
                submitter == null
                        ? Optional.of(Person.at("ada@example.org", Optional.of("Ada New")))
                        : Optional.empty(),
                List.of(preparers));
    }

    private static SubmissionNews event(EventType type, Person by, SubmissionFacts submission) {
        return new SubmissionNews(
                EVENT,
                Optional.of(type),
                Optional.of("2026-11-21T10:00:00.000Z"),
                Optional.of(by),
                Optional.of(by == PREPARER ? PerformerRole.PREPARER : PerformerRole.SUBMITTER),
                Optional.of("Please check the funding.\nThe second grant may be missing."),
                Optional.empty(),
                submission);
    }

    private static AcceptanceNews acceptance() {
        return new AcceptanceNews(
                new Occasion.Acceptance(new ResourceRef("history", "5")),
                Optional.of(SUBMITTER),
                Optional.of("The invitation was sent to z.mueller@example.org."),
                facts(SUBMITTER, PREPARER));
    }

    private static CompletionNews completion() {
        return new CompletionNews(
                new Occasion.Completion(SUBMISSION),
                List.of(
                        new CompletionNews.Copy(
                                "PubMed Central",
                                Optional.of("https://pmc.ncbi.nlm.nih.gov/articles/PMC0000000/")),
                        new CompletionNews.Copy("Institutional repository", Optional.empty())),
                facts(SUBMITTER));
    }

    private static DepositNews problem(DepositStatus status, String reason) {
        return new DepositNews(
                new Occasion.Problem(DEPOSIT, status, 1),
                Optional.of(status),
                Optional.of(reason),
                "PubMed Central",
                facts(SUBMITTER));
    }

    private static DigestNews digest() {
        return new DigestNews(
                new Occasion.Digest(LocalDate.parse("2026-11-23")),
                lines(2, "approval requested"),
                lines(1, "PubMed Central, failed: The server did not answer."),
                List.of(),
                lines(23, "embargo ends 2026-12-01"),
                Optional.of(LocalDate.parse("2026-12-05")));
    }

    private static List<DigestNews.Line> lines(int count, String detail) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> new DigestNews.Line("" + id, "Paper number " + id, detail))
                .toList();
    }
}
