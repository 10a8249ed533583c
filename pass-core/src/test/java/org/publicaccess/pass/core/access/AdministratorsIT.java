// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.core.jsonapi.testing.Doc.error;
import static org.publicaccess.pass.core.submissions.Desk.expect;
import static org.publicaccess.pass.core.testing.Persona.ADMINISTRATOR;
import static org.publicaccess.pass.core.testing.Persona.BACKEND;
import static org.publicaccess.pass.core.testing.Persona.STRANGER;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.Persona;
import tools.jackson.databind.JsonNode;

class AdministratorsIT {

    private static final String NOVICE = "cast-novice";

    private static Answer roles(CoreHttp http, long user, String... roles) {
        Doc change = Doc.of("user").id(user).with("roles", List.of(roles));
        return http.patch("/data/user/" + user, change.json());
    }

    private static List<String> grants(long user) {
        return Persona.core()
                .jdbc()
                .sql(
                        "SELECT detail || ' by ' || actor FROM audit_trail WHERE action = 'roles-changed' AND subject = ? ORDER BY id")
                .param("user/" + user)
                .query(String.class)
                .list();
    }

    /** A new session, by the form of the demo. */
    private static CoreHttp signIn(String username) {
        CoreHttp http = Persona.core().http();
        Answer answer =
                http.with("Content-Type", "application/x-www-form-urlencoded")
                        .with("Cookie", "XSRF-TOKEN=moo")
                        .with("X-XSRF-TOKEN", "moo")
                        .send(
                                "POST",
                                "/demo/login",
                                BodyPublishers.ofString("username=" + username + "&password=moo"));
        expect(204, answer);
        List<String> cookies =
                answer.headers().allValues("set-cookie").stream()
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .toList();
        String token =
                cookies.stream()
                        .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .replaceFirst("XSRF-TOKEN=", "");
        return http.with("Cookie", String.join("; ", cookies)).with("X-XSRF-TOKEN", token);
    }

    @Test
    void anAdministratorMakesAnotherOneAndTheRoleOutlastsLogins() {
        long novice = Persona.core().person(NOVICE, "submitter");
        expect(200, roles(ADMINISTRATOR.http(), novice, "submitter", "admin"));
        for (int login = 0; login < 2; login++) {
            CoreHttp session = signIn(NOVICE);
            Doc journal = Doc.of("journal").with("journalName", "J" + login);
            expect(201, session.post("/data/journal", journal.json()));
        }
        expect(200, roles(BACKEND.http(), novice, "submitter"));
        assertThat(grants(novice))
                .containsExactly(
                        "[submitter] -> [admin, submitter] by cast-administrator",
                        "[admin, submitter] -> [submitter] by backend");
    }

    @Test
    void othersGiveNoRolesNotEvenToThemselves() {
        JsonNode error = error(roles(STRANGER.http(), STRANGER.id(), "submitter", "admin"), 422);
        assertThat(error.at("/source/pointer").asString()).isEqualTo("/data/attributes/roles");
        assertThat(error.path("detail").asString()).contains("orcidId");
        long other = Persona.SUBMITTER.id();
        assertThat(error(roles(STRANGER.http(), other, "admin"), 409).path("code").asString())
                .isEqualTo("not-yours");
        assertThat(grants(STRANGER.id())).isEmpty();
    }

    @Test
    void peopleWriteTheirOrcidAndWhichNotificationsTheyDoNotWant() {
        long id = STRANGER.id();
        Doc change =
                Doc.of("user")
                        .id(id)
                        .with("orcidId", "https://orcid.org/0000-0002-1825-0097")
                        .with("mutedNotifications", List.of("approval-reminder"));
        JsonNode stored =
                expect(200, STRANGER.http().patch("/data/user/" + id, change.json())).json();
        assertThat(stored.at("/data/attributes/mutedNotifications/0").asString())
                .isEqualTo("approval-reminder");
        Doc name = Doc.of("user").id(id).with("displayName", "Somebody Else");
        error(STRANGER.http().patch("/data/user/" + id, name.json()), 422);
        error(ADMINISTRATOR.http().patch("/data/user/" + id, name.json()), 422);
    }

    @Test
    void administratorsEditPoliciesRepositoriesFundersAndJournalsButNoGrants() {
        CoreHttp http = ADMINISTRATOR.http();
        for (String type : List.of("policy", "repository", "funder", "journal")) {
            long id = Doc.of(type).createdBy(http);
            expect(200, http.patch("/data/" + type + "/" + id, Doc.of(type).id(id).json()));
            expect(204, http.delete("/data/" + type + "/" + id));
            expect(403, STRANGER.http().post("/data/" + type, Doc.of(type).json()));
        }
        for (String type : List.of("grant", "deposit", "repositoryCopy", "user")) {
            expect(403, http.post("/data/" + type, Doc.of(type).json()));
        }
    }
}
