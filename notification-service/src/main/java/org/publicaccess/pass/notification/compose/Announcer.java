// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.news.AcceptanceNews;
import org.publicaccess.pass.notification.news.CompletionNews;
import org.publicaccess.pass.notification.news.DepositNews;
import org.publicaccess.pass.notification.news.DigestNews;
import org.publicaccess.pass.notification.news.News;
import org.publicaccess.pass.notification.news.Person;
import org.publicaccess.pass.notification.news.ReminderNews;
import org.publicaccess.pass.notification.news.SubmissionFacts;
import org.publicaccess.pass.notification.news.SubmissionNews;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.springframework.stereotype.Component;

/** Decides who is told what about an occasion. */
@Component
class Announcer {

    private static final String NO_REASON = "No reason is known.";

    private final Links links;
    private final TemplateModel models;
    private final DigestModel digests;
    private final List<Person> staff;
    private final List<Person> librarians;

    Announcer(
            Links links, TemplateModel models, DigestModel digests, NotificationSettings settings) {
        this.links = links;
        this.models = models;
        this.digests = digests;
        this.staff = people(settings.staff());
        this.librarians = people(settings.digest().to());
    }

    private static List<Person> people(List<String> addresses) {
        return addresses.stream().map(address -> Person.at(address, Optional.empty())).toList();
    }

    /**
     * The mails to write; none when nobody needs to be told.
     *
     * @param approvalLink what core's message brought for a person without an account
     */
    List<Notice> notices(News news, Optional<String> approvalLink) {
        return switch (news) {
            case SubmissionNews event -> event(event, approvalLink).stream().toList();
            case ReminderNews reminder -> reminders(reminder);
            case AcceptanceNews acceptance -> acceptance(acceptance).stream().toList();
            case DepositNews deposit -> deposit(deposit);
            case CompletionNews completion -> List.of(completion(completion));
            case DigestNews digest -> List.of(digest(digest));
        };
    }

    private Optional<Notice> event(SubmissionNews news, Optional<String> approvalLink) {
        return Audience.of(news)
                .map(
                        told ->
                                new Notice(
                                        news.occasion(),
                                        told.kind(),
                                        Optional.of(news.submission().id()),
                                        told.people(),
                                        models.event(news),
                                        new EventLinks(links, told.kind(), news, approvalLink)));
    }

    /** Both sides are reminded: who is invited may have lost the mail with the link. */
    private List<Notice> reminders(ReminderNews news) {
        if (!news.isWaiting()) {
            return List.of();
        }
        SubmissionFacts submission = news.request().submission();
        List<Person> submitter = submission.submitter().stream().toList();
        List<Person> preparers =
                submission.preparers().stream()
                        .filter(person -> submitter.stream().noneMatch(person::isSameAs))
                        .toList();
        return Stream.of(reminder(news, submitter, false), reminder(news, preparers, true))
                .filter(notice -> !notice.recipients().isEmpty())
                .toList();
    }

    private Notice reminder(ReminderNews news, List<Person> people, boolean preparers) {
        Kind kind = Kind.SUBMISSION_APPROVAL_REMINDER;
        SubmissionNews request = news.request();
        Map<String, Object> model = models.event(request);
        model.put("requested_on", request.performedDate().map(Announcer::day).orElse(""));
        model.put("is_preparer", preparers);
        model.put("is_invitation", news.isInvitation());
        return new Notice(
                news.occasion(),
                kind,
                Optional.of(request.submission().id()),
                people,
                model,
                () -> links.forRecipient(kind, request, Optional.empty()));
    }

    private static String day(String performedDate) {
        return performedDate.length() < 10 ? performedDate : performedDate.substring(0, 10);
    }

    private Optional<Notice> acceptance(AcceptanceNews news) {
        SubmissionFacts submission = news.submission();
        if (!news.isCurrent() || submission.preparers().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> model = models.submission(submission);
        model.put("person", news.person().flatMap(Person::name).map(SafeText::line).orElse(""));
        model.put("address", news.person().flatMap(Person::email).map(SafeText::line).orElse(""));
        model.put("invited", news.invited().map(SafeText::line).orElse(""));
        Kind kind = Kind.INVITATION_ACCEPTED_ELSEWHERE;
        return Optional.of(aboutSubmission(news, kind, submission, submission.preparers(), model));
    }

    private List<Notice> deposit(DepositNews news) {
        if (!news.isCurrent()) {
            return List.of();
        }
        boolean rejected = news.occasion().status() == DepositStatus.REJECTED;
        List<Notice> notices = new ArrayList<>();
        news.submission()
                .submitter()
                .map(
                        submitter ->
                                problem(
                                        news,
                                        rejected ? Kind.DEPOSIT_REJECTED : Kind.DEPOSIT_FAILED,
                                        List.of(submitter)))
                .ifPresent(notices::add);
        if (!staff.isEmpty()) {
            notices.add(problem(news, Kind.STAFF_DEPOSIT_PROBLEM, staff));
        }
        return notices;
    }

    private Notice problem(DepositNews news, Kind kind, List<Person> people) {
        Map<String, Object> model = models.submission(news.submission());
        model.put("repository", SafeText.line(news.repository()));
        model.put("reason", news.reason().map(SafeText::block).orElse(NO_REASON));
        model.put("is_rejected", news.occasion().status() == DepositStatus.REJECTED);
        model.put("staff_told", !staff.isEmpty());
        model.put("deposit_id", news.occasion().deposit().id());
        return aboutSubmission(news, kind, news.submission(), people, model);
    }

    private Notice completion(CompletionNews news) {
        List<Person> people =
                Stream.concat(
                                news.submission().submitter().stream(),
                                news.submission().preparers().stream())
                        .toList();
        Map<String, Object> model = models.submission(news.submission());
        model.put("copies", news.copies().stream().map(Announcer::copy).toList());
        return aboutSubmission(news, Kind.SUBMISSION_COMPLETE, news.submission(), people, model);
    }

    private static Map<String, Object> copy(CompletionNews.Copy copy) {
        return Map.of("repository", SafeText.line(copy.repository()), "url", copy.url().orElse(""));
    }

    private Notice aboutSubmission(
            News news,
            Kind kind,
            SubmissionFacts submission,
            List<Person> people,
            Map<String, Object> model) {
        return new Notice(
                news.occasion(),
                kind,
                Optional.of(submission.id()),
                people,
                model,
                () -> links.submission(kind, submission.id(), news.occasion()));
    }

    private Notice digest(DigestNews news) {
        return new Notice(
                news.occasion(),
                Kind.STAFF_DIGEST,
                Optional.empty(),
                librarians,
                digests.of(news),
                () -> links.dashboard(Kind.STAFF_DIGEST, news.occasion()));
    }

    private record EventLinks(
            Links links, Kind kind, SubmissionNews news, Optional<String> approvalLink)
            implements Notice.LinkChoice {

        @Override
        public Optional<Link> forRecipient() {
            return links.forRecipient(kind, news, approvalLink);
        }

        @Override
        public Optional<Link> forCopy() {
            return links.forCopy(kind, news);
        }

        @Override
        public String toString() {
            return "EventLinks[%s of %s]".formatted(kind, news.event());
        }
    }
}
