// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.jsonapi.testing.Together;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;

/** Approval links of our own: looked at, confirmed, used once, expired, taken back. */
class InvitationIT {

    private static final String INVITED = "new@example.edu";

    private final CoreServer core = CoreServer.shared();
    private final long invited = core.person("staff1", "submitter");
    private final long preparer = core.person("staff2", "submitter");
    private final long submission =
            Doc.of("submission")
                    .with("submitterEmail", "mailto:" + INVITED)
                    .with("submitterName", "New Person")
                    .toMany("preparers", "user", preparer)
                    .createdBy(core.backend());

    @Test
    void lookingChangesNothing() {
        String token = issue();
        address("staff1", INVITED.toUpperCase(java.util.Locale.ROOT));
        JsonNode shown = core.httpOf("staff1").get(look(token)).json();
        assertThat(shown.path("submission").asString()).isEqualTo(Long.toString(submission));
        assertThat(shown.path("invitedEmail").asString()).isEqualTo(INVITED);
        assertThat(shown.path("sameAddress").asBoolean()).isTrue();
        assertThat(core.httpOf("staff1").get("/user/whoami?userToken=" + token).status())
                .isEqualTo(200);
        assertThat(submitter()).isZero();
    }

    @Test
    void theInvitedPersonBecomesTheSubmitterOnce() {
        address("staff1", INVITED);
        String token = issue();
        assertThat(accept("staff1", token, false).json().path("submission").asString())
                .isEqualTo(Long.toString(submission));
        assertThat(submitter()).isEqualTo(invited);
        assertThat(accept("staff1", token, false).status()).isEqualTo(200);
        assertRefused(accept("staff2", token, true), "used already");
        assertThat(history()).containsExactly("created", "invitation-accepted");
    }

    @Test
    void ofManyWhoFollowALinkOneBecomesTheSubmitter() {
        core.person("admin", "submitter");
        String token = issue();
        String[] people = {"staff1", "staff2", "admin"};
        var answers = Together.send(12, i -> accept(people[i % 3], token, true));
        long winners = answers.stream().filter(answer -> answer.status() == 200).count();
        assertThat(winners).isEqualTo(4);
        assertThat(submitter()).isNotZero();
    }

    @Test
    void whoHasAnotherAddressConfirms() {
        address("staff1", "other@example.edu");
        String token = issue();
        Answer unconfirmed = accept("staff1", token, false);
        assertThat(unconfirmed.status()).isEqualTo(409);
        assertThat(unconfirmed.json().path("invitedEmail").asString()).isEqualTo(INVITED);
        assertThat(submitter()).isZero();

        assertThat(accept("staff1", token, true).status()).isEqualTo(200);
        assertThat(submitter()).isEqualTo(invited);
        JsonNode entry =
                core.backend()
                        .get("/audit?action=invitation-redeemed&limit=1")
                        .json()
                        .at("/entries/0");
        assertThat(entry.path("subject").asString()).isEqualTo("submission/" + submission);
        assertThat(entry.path("detail").asString()).contains("another address");
        assertThat(history())
                .containsExactly(
                        "created",
                        "invitation-accepted-from-another-address: The invitation was sent to new@example.edu.");
    }

    private List<String> history() {
        return core.jdbc()
                .sql(
                        "SELECT concat_ws(': ', action, comment) FROM history WHERE submission_id = ? ORDER BY id")
                .param(submission)
                .query(String.class)
                .list();
    }

    @Test
    void thePreparerTakesItBack() {
        String token = issue();
        accept("staff1", token, true);
        core.person("admin", "submitter");
        assertThat(undo("admin").status()).isEqualTo(400);

        assertThat(undo("staff2").status()).isEqualTo(204);

        JsonNode attributes =
                core.backend().get("/data/submission/" + submission).json().at("/data/attributes");
        assertThat(submitter()).isZero();
        assertThat(attributes.path("submitterEmail").asString()).isEqualTo("mailto:" + INVITED);
        assertThat(attributes.path("submitterName").asString()).isEqualTo("New Person");
        assertRefused(accept("staff1", token, true), "taken back");
        assertThat(accept("staff1", issue(), true).status()).isEqualTo(200);
    }

    @Test
    void whatWasSubmittedIsNotTakenBack() {
        accept("staff1", issue(), true);
        core.jdbc()
                .sql("UPDATE submissions SET submitted = true WHERE id = ?")
                .param(submission)
                .update();
        assertThat(undo("staff2").status()).isEqualTo(400);
        assertThat(submitter()).isEqualTo(invited);
    }

    @Test
    void aLinkExpires() {
        String token = issue();
        core.jdbc()
                .sql(
                        "UPDATE invitations SET expires_at = expires_at - interval '31 days' WHERE submission_id = ?")
                .param(submission)
                .update();
        assertRefused(accept("staff1", token, true), "expired");
        assertRefused(core.httpOf("staff1").get(look(token)), "expired");
    }

    @Test
    void unknownTokensAreRefused() {
        assertRefused(accept("staff1", "AUNKNOWN", true), "not known");
        assertRefused(accept("staff1", "", true), "not known");
        String token = issue();
        assertRefused(accept("staff1", token.substring(0, token.length() - 1), true), "not known");
        assertThat(submitter()).isZero();
    }

    @Test
    void tokensGoToNoOtherServer() {
        java.util.Optional<URI> link =
                core.transaction()
                        .execute(
                                _ ->
                                        core.bean(InvitationLinks.class)
                                                .issue(
                                                        URI.create(
                                                                "http://localhost:8080.evil.example/app/"),
                                                        submission,
                                                        URI.create("mailto:" + INVITED),
                                                        null));
        assertThat(link).isEmpty();
    }

    @Test
    void aBrowserIsLedFromTheLinkOverAPageToTheSubmission() {
        address("staff1", "other@example.edu");
        String token = issue();
        Answer login =
                core.http()
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .send(
                                "POST",
                                "/demo/login",
                                BodyPublishers.ofString("username=staff1&password=moo"));
        CoreHttp browser = Browser.in(login, core.http()).with("Accept", "text/html");
        Answer link = browser.get("/app/submissions/" + submission + "?userToken=" + token);
        assertThat(link.status()).isEqualTo(302);
        assertThat(link.header("Location")).endsWith(look(token));

        Answer page = browser.get(look(token));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(INVITED, "staff1", "Yes, I am the submitter");
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self'");
        String csrf = page.text().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");

        Answer forged = form(browser, token, "x");
        assertThat(forged.status()).isEqualTo(403);
        Answer accepted = form(browser, token, csrf);
        assertThat(accepted.status()).isEqualTo(302);
        assertThat(accepted.header("Location")).endsWith("/app/submissions/" + submission);
        assertThat(submitter()).isEqualTo(invited);
    }

    @Test
    void aLinkThatDoesNotWorkIsAPageWithTheNextStep() {
        Answer page = core.httpOf("staff1").with("Accept", "text/html").get(look("AUNKNOWN"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("does not work", "Ask the person who invited you");
    }

    private static Answer form(CoreHttp browser, String token, String csrf) {
        return browser.without("X-XSRF-TOKEN")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/user/invitation",
                        BodyPublishers.ofString("userToken=" + token + "&_csrf=" + csrf));
    }

    private String issue() {
        URI link =
                core.transaction()
                        .execute(
                                _ ->
                                        core.bean(InvitationLinks.class)
                                                .issue(
                                                        URI.create("http://localhost:8080/app/x"),
                                                        submission,
                                                        URI.create("mailto:" + INVITED),
                                                        "New Person")
                                                .orElseThrow());
        return link.toString().replaceFirst(".*userToken=", "");
    }

    private static String look(String token) {
        return "/user/invitation?userToken=" + token;
    }

    private Answer accept(String person, String token, boolean confirmed) {
        return post(person, "/user/invitation", Map.of("userToken", token, "confirmed", confirmed));
    }

    private Answer undo(String person) {
        return post(
                person, "/user/invitation/undo", Map.of("submission", Long.toString(submission)));
    }

    private Answer post(String person, String path, Map<String, Object> body) {
        return core.httpOf(person)
                .with("Content-Type", "application/json")
                .send("POST", path, BodyPublishers.ofString(Doc.json(body)));
    }

    private void address(String person, String email) {
        core.jdbc()
                .sql("UPDATE users SET email = ? WHERE username = ?")
                .params(email, person)
                .update();
    }

    private long submitter() {
        return core.jdbc()
                .sql("SELECT coalesce(submitter_id, 0) FROM submissions WHERE id = ?")
                .param(submission)
                .query(Long.class)
                .single();
    }

    private static void assertRefused(Answer answer, String why) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains(why).contains("new link");
    }
}
