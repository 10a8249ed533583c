// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.NotificationChoice;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.mail.MailContent;
import org.publicaccess.pass.notification.mail.MailState;
import org.publicaccess.pass.notification.mail.Mailbox;
import org.publicaccess.pass.notification.mail.PlannedMail;
import org.publicaccess.pass.notification.news.NoMailPossibleException;
import org.publicaccess.pass.notification.news.Person;
import org.publicaccess.pass.notification.news.SubmissionNews;

class MailComposerTest {

    private static final Optional<String> NO_APPROVAL_LINK = Optional.empty();

    private final MailComposer shipped = Sample.composer(Sample.settings(""));
    private final MailComposer withCopies =
            Sample.composer(Sample.settings("classpath:/sites/copies.json"));
    private final MailComposer withWhitelist =
            Sample.composer(Sample.settings("classpath:/sites/whitelist.json"));

    @Test
    void theSubmitterIsAskedToApprove() {
        assertThat(told(Sample.byPreparer(EventType.APPROVAL_REQUESTED)))
                .containsExactly("SUBMISSION_APPROVAL_REQUESTED user/1");
    }

    @Test
    void aSubmitterWithoutAnAccountIsInvited() {
        List<PlannedMail> mails =
                shipped.compose(
                        Sample.invitation(),
                        Optional.of("https://pass.example.edu/app/submissions/7?userToken=T"));
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().kind()).isEqualTo(Kind.SUBMISSION_APPROVAL_INVITE);
        assertThat(content(mails.getFirst()).to())
                .containsExactly(new Mailbox("ada@example.org", "Ada New"));
        assertThat(content(mails.getFirst()).text()).contains("?userToken=T\n");
    }

    @Test
    void allPreparersAreToldWhatTheSubmitterDid() {
        assertThat(told(Sample.bySubmitter(EventType.CHANGES_REQUESTED)))
                .containsExactly(
                        "SUBMISSION_CHANGES_REQUESTED user/2",
                        "SUBMISSION_CHANGES_REQUESTED user/3");
        assertThat(told(Sample.bySubmitter(EventType.SUBMITTED)))
                .containsExactly(
                        "SUBMISSION_SUBMISSION_SUBMITTED user/2",
                        "SUBMISSION_SUBMISSION_SUBMITTED user/3");
    }

    @Test
    void whenSomebodyElseAsksForChangesTheSubmitterAndTheOtherPreparersAreTold() {
        Person admin = Sample.user("9", "Al Admin", "al@example.edu");
        SubmissionNews byAdmin = changesRequestedBy(admin, Sample.PREPARER, Sample.OTHER_PREPARER);
        assertThat(told(byAdmin))
                .containsExactly(
                        "SUBMISSION_CHANGES_REQUESTED user/1",
                        "SUBMISSION_CHANGES_REQUESTED user/2",
                        "SUBMISSION_CHANGES_REQUESTED user/3");
        assertThat(content(shipped.compose(byAdmin, NO_APPROVAL_LINK).getFirst()).text())
                .contains("Al Admin asks for changes to this submission")
                .contains("submit it, or request approval");
        assertThat(
                        told(
                                changesRequestedBy(
                                        Sample.PREPARER, Sample.PREPARER, Sample.OTHER_PREPARER)))
                .containsExactly(
                        "SUBMISSION_CHANGES_REQUESTED user/1",
                        "SUBMISSION_CHANGES_REQUESTED user/3");
    }

    @Test
    void whoWorksAloneIsToldWhenSomebodyElseAsksForChanges() {
        Person admin = Sample.user("9", "Al Admin", "al@example.edu");
        assertThat(told(changesRequestedBy(admin)))
                .containsExactly("SUBMISSION_CHANGES_REQUESTED user/1");
        assertThat(told(changesRequestedBy(Sample.SUBMITTER))).isEmpty();
    }

    private static SubmissionNews changesRequestedBy(Person performer, Person... preparers) {
        return Sample.news(
                EventType.CHANGES_REQUESTED,
                performer,
                performer.equals(Sample.SUBMITTER)
                        ? PerformerRole.SUBMITTER
                        : PerformerRole.PREPARER,
                Optional.of(Sample.SUBMITTER),
                List.of(preparers));
    }

    @Test
    void aCancellationGoesToTheOtherSide() {
        assertThat(told(Sample.bySubmitter(EventType.CANCELLED)))
                .containsExactly(
                        "SUBMISSION_SUBMISSION_CANCELLED user/2",
                        "SUBMISSION_SUBMISSION_CANCELLED user/3");
        assertThat(told(Sample.byPreparer(EventType.CANCELLED)))
                .containsExactly("SUBMISSION_SUBMISSION_CANCELLED user/1");
    }

    @Test
    void aCancellationByNobodyKnownGoesByTheRole() {
        assertThat(
                        told(
                                Sample.news(
                                        EventType.CANCELLED,
                                        null,
                                        PerformerRole.SUBMITTER,
                                        Optional.of(Sample.SUBMITTER),
                                        List.of(Sample.PREPARER))))
                .containsExactly("SUBMISSION_SUBMISSION_CANCELLED user/2");
    }

    @Test
    void whoWorksAloneGetsAReceiptOnly() {
        for (List<Person> preparers : List.of(List.<Person>of(), List.of(Sample.SUBMITTER))) {
            for (EventType type : EventType.values()) {
                SubmissionNews news =
                        Sample.news(
                                type,
                                Sample.SUBMITTER,
                                PerformerRole.SUBMITTER,
                                Optional.of(Sample.SUBMITTER),
                                preparers);
                List<String> expected =
                        type == EventType.SUBMITTED
                                ? List.of("SUBMISSION_SUBMISSION_RECEIPT user/1")
                                : List.of();
                assertThat(told(news)).as("%s with %s", type, preparers).isEqualTo(expected);
            }
        }
    }

    @Test
    void twoPeopleWithOneAddressGetOneMail() {
        Person twin = Sample.user("9", "Sam Again", "SAM@example.edu");
        assertThat(
                        told(
                                Sample.news(
                                        EventType.SUBMITTED,
                                        Sample.SUBMITTER,
                                        PerformerRole.SUBMITTER,
                                        Optional.of(Sample.SUBMITTER),
                                        List.of(Sample.PREPARER, twin))))
                .containsExactly("SUBMISSION_SUBMISSION_SUBMITTED user/2");
    }

    @Test
    void copiesAreMailsOfTheirOwnAndGoOnceToThoseWhoAreNotRecipients() {
        List<PlannedMail> mails =
                withCopies.compose(Sample.bySubmitter(EventType.SUBMITTED), NO_APPROVAL_LINK);
        assertThat(mails)
                .extracting(PlannedMail::recipient)
                .containsExactly(
                        "user/2",
                        "user/3",
                        "mailto:library@example.edu",
                        "mailto:archive@example.edu");
        MailContent copy = content(mails.get(2));
        assertThat(copy.address()).isEqualTo("library@example.edu");
        assertThat(copy.from()).isEqualTo("PASS Office <office@pass.example.edu>");
        assertThat(copy.to())
                .extracting(Mailbox::address)
                .containsExactly("sam@example.edu", "olga@example.edu");
        assertThat(copy.text())
                .startsWith(
                        "(A copy for your information. This mail went to"
                                + " sam@example.edu,olga@example.edu.)");
        assertThat(mails).noneMatch(mail -> content(mail).cc().contains("archive@example.edu"));
    }

    @Test
    void aCopyDoesNotCarryTheTokenOfAnInvitation() {
        String link = "https://pass.example.edu/app/submissions/7?userToken=T";
        List<PlannedMail> mails = withCopies.compose(Sample.invitation(), Optional.of(link));
        assertThat(mails).hasSize(4);
        assertThat(content(mails.getFirst()).text()).contains(link);
        assertThat(mails.subList(1, 4))
                .allMatch(copy -> !content(copy).text().contains("userToken"))
                .allMatch(copy -> content(copy).text().contains("/app/submissions/7\n"));
    }

    @Test
    void theWhitelistWithholdsMailAndRemembersIt() {
        List<PlannedMail> mails =
                withWhitelist.compose(Sample.bySubmitter(EventType.SUBMITTED), NO_APPROVAL_LINK);
        assertThat(mails)
                .extracting(PlannedMail::state)
                .containsExactly(MailState.WITHHELD, MailState.WAITING, MailState.WAITING);
        assertThat(mails.getFirst().recipient()).isEqualTo("user/3");
    }

    @Test
    void nobodyGetsACopyOfAMailThatGoesToNobody() {
        assertThat(
                        withWhitelist.compose(
                                Sample.byPreparer(EventType.APPROVAL_REQUESTED), NO_APPROVAL_LINK))
                .extracting(PlannedMail::state)
                .containsExactly(MailState.WITHHELD);
    }

    @Test
    void anInvitationWithoutAUsableLinkIsNoMail() {
        assertThatThrownBy(() -> shipped.compose(Sample.invitation(), NO_APPROVAL_LINK))
                .isInstanceOf(NoMailPossibleException.class)
                .hasMessageContaining("submissionEvent/3");
        assertThatThrownBy(
                        () ->
                                shipped.compose(
                                        Sample.invitation(),
                                        Optional.of("https://evil.example/?userToken=T")))
                .isInstanceOf(NoMailPossibleException.class)
                .hasMessageNotContaining("userToken");
    }

    @Test
    void withoutRulesATokenStillLeadsHomeAndALinkIsStillAWebAddress() {
        MailComposer lax = Sample.composer(Sample.settings("classpath:/sites/norules.json"));
        for (String link :
                List.of(
                        "https://evil.example/?userToken=T",
                        "https://pass.example.edu@evil.example/?userToken=T",
                        "javascript:alert('userToken=T')")) {
            assertThatThrownBy(() -> lax.compose(Sample.invitation(), Optional.of(link)))
                    .as(link)
                    .isInstanceOf(NoMailPossibleException.class);
        }
        SubmissionNews request = Sample.byPreparer(EventType.APPROVAL_REQUESTED);
        SubmissionNews hostile =
                new SubmissionNews(
                        request.event(),
                        request.type(),
                        request.performedDate(),
                        request.performer(),
                        request.role(),
                        request.comment(),
                        Optional.of("javascript:alert(1)"),
                        request.submission());
        MailContent mail = content(lax.compose(hostile, NO_APPROVAL_LINK).getFirst());
        assertThat(mail.text()).contains("https://pass.example.edu/app/submissions/7\n");
        assertThat(mail.html()).doesNotContain("javascript:");
    }

    @Test
    void anInvitationOfSomebodyWhoHasAnAccountByNowNeedsNoToken() {
        List<PlannedMail> mails =
                shipped.compose(
                        Sample.byPreparer(EventType.APPROVAL_REQUESTED_NEWUSER), NO_APPROVAL_LINK);
        assertThat(content(mails.getFirst()).text())
                .contains("https://pass.example.edu/app/submissions/7\n");
    }

    @Test
    void nobodyGetsWhatTheySwitchedOffAndEssentialMailComesAllTheSame() {
        Person choosy =
                new Person(
                        "user/2",
                        Optional.of("sam@example.edu"),
                        Optional.of("Sam"),
                        Set.of(NotificationChoice.values()));
        for (EventType type : List.of(EventType.SUBMITTED, EventType.CHANGES_REQUESTED)) {
            List<PlannedMail> mails =
                    shipped.compose(
                            Sample.news(
                                    type,
                                    Sample.SUBMITTER,
                                    PerformerRole.SUBMITTER,
                                    Optional.of(Sample.SUBMITTER),
                                    List.of(choosy, Sample.OTHER_PREPARER)),
                            NO_APPROVAL_LINK);
            MailState expected =
                    type == EventType.SUBMITTED ? MailState.WITHHELD : MailState.WAITING;
            assertThat(mails)
                    .as(type.name())
                    .extracting(PlannedMail::state)
                    .containsExactly(expected, MailState.WAITING);
        }
    }

    private List<String> told(SubmissionNews news) {
        return shipped.compose(news, NO_APPROVAL_LINK).stream()
                .map(mail -> mail.kind() + " " + mail.recipient())
                .toList();
    }

    private static MailContent content(PlannedMail mail) {
        return Objects.requireNonNull(mail.content());
    }
}
