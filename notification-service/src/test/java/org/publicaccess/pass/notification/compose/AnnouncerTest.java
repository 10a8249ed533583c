// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.notification.mail.MailContent;
import org.publicaccess.pass.notification.mail.PlannedMail;
import org.publicaccess.pass.notification.news.CompletionNews;
import org.publicaccess.pass.notification.news.DepositNews;
import org.publicaccess.pass.notification.news.DigestNews;
import org.publicaccess.pass.notification.news.News;
import org.publicaccess.pass.notification.news.Occasion;
import org.publicaccess.pass.notification.news.ReminderNews;
import org.publicaccess.pass.notification.news.SubmissionFacts;
import org.publicaccess.pass.notification.news.SubmissionNews;

class AnnouncerTest {

    private static final ResourceRef DEPOSIT = new ResourceRef("deposit", "42");

    private final MailComposer composer =
            Sample.composer(Sample.settings("", "pass.notification.staff", "staff@example.edu"));
    private final SubmissionFacts submission =
            Sample.facts(Optional.of(Sample.SUBMITTER), List.of(Sample.PREPARER));

    @Test
    void aRejectedDepositIsToldToTheSubmitterAndToStaffWithTheReasonAndTheNextStep() {
        List<PlannedMail> mails = mails(problem(DepositStatus.REJECTED, DepositStatus.REJECTED));
        assertThat(told(mails))
                .containsExactly(
                        "DEPOSIT_REJECTED user/1",
                        "STAFF_DEPOSIT_PROBLEM mailto:staff@example.edu");
        assertThat(mails).allMatch(mail -> mail.event().equals("deposit/42/rejected/2"));
        for (PlannedMail mail : mails) {
            assertThat(content(mail).text())
                    .contains("PubMed Central", "> No readable <PDF>\n> in it", "What to do")
                    .contains("https://pass.example.edu/app/submissions/7");
            assertThat(content(mail).html())
                    .contains("<blockquote>No readable &lt;PDF&gt;\nin it</blockquote>");
        }
        assertThat(content(mails.getLast()).text()).contains("Submitter: Zoë Müller");
    }

    @Test
    void aFailedDepositSaysThatStaffKnowOnlyWhenTheyDo() {
        DepositNews failed = problem(DepositStatus.FAILED, DepositStatus.FAILED);
        assertThat(content(mails(failed).getFirst()).text())
                .contains("staff of PASS have been told");
        List<PlannedMail> withoutStaff =
                Sample.composer(Sample.settings("")).compose(failed, Optional.empty());
        assertThat(told(withoutStaff)).containsExactly("DEPOSIT_FAILED user/1");
        assertThat(content(withoutStaff.getFirst()).text())
                .contains("Please ask the staff of PASS")
                .doesNotContain("have been told");
    }

    @Test
    void aDepositThatWasSentAnewMeanwhileIsNotAnnounced() {
        assertThat(mails(problem(DepositStatus.FAILED, DepositStatus.RETRY))).isEmpty();
    }

    @Test
    void aCompleteSubmissionNamesItsCopiesAndLinksThoseOnTheWeb() {
        List<PlannedMail> mails =
                mails(
                        new CompletionNews(
                                new Occasion.Completion(new ResourceRef("submission", "7")),
                                List.of(
                                        new CompletionNews.Copy(
                                                "PubMed Central",
                                                Optional.of("https://pmc.example/PMC1?a=1&b=2")),
                                        new CompletionNews.Copy("Shelf", Optional.empty())),
                                submission));
        assertThat(told(mails))
                .containsExactly("SUBMISSION_COMPLETE user/1", "SUBMISSION_COMPLETE user/2");
        assertThat(content(mails.getFirst()).text())
                .contains("- PubMed Central\n  https://pmc.example/PMC1?a=1&b=2\n- Shelf\n")
                .contains("switch mails of this kind off");
        assertThat(content(mails.getFirst()).html())
                .contains(
                        "<a href=\"https://pmc.example/PMC1?a&#x3D;1&amp;b&#x3D;2\">PubMed Central</a>")
                .contains("<li>Shelf</li>");
    }

    @Test
    void bothSidesAreRemindedOfAnApprovalThatWaits() {
        List<PlannedMail> mails = mails(reminder(Sample.byPreparer(EventType.APPROVAL_REQUESTED)));
        assertThat(told(mails))
                .containsExactly(
                        "SUBMISSION_APPROVAL_REMINDER user/1",
                        "SUBMISSION_APPROVAL_REMINDER user/2");
        assertThat(content(mails.getFirst()).text())
                .contains("Sam Staff asked you on 2026-11-21 to submit this");
        assertThat(content(mails.getLast()).text()).contains("Ask the submitter to look at it");
    }

    @Test
    void anInvitedPersonIsRemindedWithoutAToken() {
        List<PlannedMail> mails = mails(reminder(Sample.invitation()));
        assertThat(told(mails))
                .containsExactly(
                        "SUBMISSION_APPROVAL_REMINDER mailto:ada@example.org",
                        "SUBMISSION_APPROVAL_REMINDER user/2");
        assertThat(content(mails.getFirst()).text())
                .contains("Open the link in the mail that came on 2026-11-21", "ask Sam Staff")
                .doesNotContain("switch mails of this kind off");
        assertThat(content(mails.getLast()).text()).contains("request approval again");
    }

    @Test
    void anApprovalThatWasGivenMeanwhileIsNotRemindedOf() {
        SubmissionNews request = Sample.byPreparer(EventType.APPROVAL_REQUESTED);
        SubmissionFacts done =
                new SubmissionFacts(
                        "7",
                        Optional.of(SubmissionStatus.SUBMITTED),
                        Optional.empty(),
                        Optional.empty(),
                        submission.account(),
                        Optional.empty(),
                        submission.preparers());
        SubmissionNews answered =
                new SubmissionNews(
                        request.event(),
                        request.type(),
                        request.performedDate(),
                        request.performer(),
                        request.role(),
                        request.comment(),
                        request.link(),
                        done);
        assertThat(mails(reminder(answered))).isEmpty();
    }

    @Test
    void theDigestShowsTheFirstOfEverySortAndCountsTheRest() {
        List<DigestNews.Line> many =
                IntStream.rangeClosed(1, 23)
                        .mapToObj(id -> new DigestNews.Line("" + id, "Paper " + id, "<failed>"))
                        .toList();
        List<PlannedMail> mails =
                mails(
                        new DigestNews(
                                new Occasion.Digest(LocalDate.parse("2026-11-23")),
                                List.of(new DigestNews.Line("99", "", "approval requested")),
                                many,
                                List.of(),
                                List.of(),
                                Optional.of(LocalDate.parse("2026-11-20"))));
        assertThat(told(mails)).containsExactly("STAFF_DIGEST mailto:staff@example.edu");
        MailContent digest = content(mails.getFirst());
        assertThat(mails.getFirst().submission()).isNull();
        assertThat(digest.subject()).isEqualTo("PASS this week: 23 failed, 0 stuck, 1 waiting");
        assertThat(digest.text())
                .contains("Failed or rejected (23)", "Paper 20\n", "- and 3 more")
                .contains("- (no title yet)\n  approval requested")
                .contains("expired on 2026-11-20")
                .contains("No embargo ends soon.")
                .contains("  https://pass.example.edu/app/submissions/20\n")
                .doesNotContain("Paper 21", "\n\n\n");
        assertThat(digest.html()).contains("&lt;failed&gt;").doesNotContain("<failed>");
    }

    private static ReminderNews reminder(SubmissionNews request) {
        return new ReminderNews(new Occasion.Reminder(request.event(), 1), request);
    }

    private DepositNews problem(DepositStatus announced, DepositStatus now) {
        return new DepositNews(
                new Occasion.Problem(DEPOSIT, announced, 2),
                Optional.of(now),
                Optional.of("No readable <PDF>\nin it"),
                "PubMed Central",
                submission);
    }

    private List<PlannedMail> mails(News news) {
        return composer.compose(news, Optional.empty());
    }

    private static List<String> told(List<PlannedMail> mails) {
        return mails.stream().map(mail -> mail.kind() + " " + mail.recipient()).toList();
    }

    private static MailContent content(PlannedMail mail) {
        return Objects.requireNonNull(mail.content());
    }
}
