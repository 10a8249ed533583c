// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

/** When sessions end, and what the database knows of them. */
class SessionLifeIT {

    private final CoreServer core = CoreServer.shared();
    private final long person = core.person("staff2", "submitter");
    private final Answer login = login();
    private final CoreHttp browser = Browser.in(login, core.http());

    @Test
    void aSessionThatNobodyUsesEnds() {
        age("last_access_time", "expiry_time", Duration.ofMinutes(59));
        assertThat(browser.get("/user/whoami").status()).isEqualTo(200);
        age("last_access_time", "expiry_time", Duration.ofMinutes(61));
        assertThat(browser.get("/user/whoami").status()).isEqualTo(401);
    }

    @Test
    void aSessionThatIsUsedEndsAfterTwelveHours() {
        age("creation_time", "creation_time", Duration.ofHours(12).minusMinutes(1));
        assertThat(browser.get("/user/whoami").status()).isEqualTo(200);
        age("creation_time", "creation_time", Duration.ofMinutes(2));
        assertThat(browser.get("/user/whoami").status()).isEqualTo(401);
        assertThat(stored("spring_session WHERE session_id = ?", id())).isZero();
    }

    @Test
    void otherRolesEndAPersonsSessions() {
        Doc promoted = Doc.of("user").id(person).with("roles", List.of("submitter", "admin"));
        assertThat(core.backend().patch("/data/user/" + person, promoted.json()).status())
                .isEqualTo(200);
        assertThat(browser.get("/user/whoami").status()).isEqualTo(401);
        assertThat(
                        core.backend()
                                .get("/audit?action=roles-changed&limit=1")
                                .json()
                                .at("/entries/0/subject")
                                .asString())
                .isEqualTo("user/" + person);
        Doc demoted = Doc.of("user").id(person).with("roles", List.of("submitter"));
        core.backend().patch("/data/user/" + person, demoted.json());
    }

    @Test
    void whatIsStoredIsJson() {
        List<String> attributes =
                core.jdbc()
                        .sql(
                                """
                                SELECT convert_from(attribute_bytes, 'UTF8') FROM spring_session_attributes
                                JOIN spring_session ON primary_id = session_primary_id WHERE session_id = ?""")
                        .param(id())
                        .query(String.class)
                        .list();
        assertThat(attributes)
                .hasSize(3)
                .allSatisfy(value -> assertThat(value).startsWith("\"").endsWith("\""));
    }

    @Test
    void aSessionOfAnUnknownIdIsNone() {
        CoreHttp invented =
                core.http().with("Cookie", "JSESSIONID=00000000-0000-0000-0000-000000000000");
        assertThat(invented.get("/user/whoami").status()).isEqualTo(401);
    }

    @Test
    void theTrailCannotBeChanged() {
        for (String attempt :
                List.of("DELETE FROM audit_trail", "UPDATE audit_trail SET actor = ''")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> core.jdbc().sql(attempt).update())
                    .hasMessageContaining("only be added to");
        }
    }

    @Test
    void deletionsAreInTheTrail() {
        long journal = Doc.of("journal").createdBy(core.backend());
        core.backend().delete("/data/journal/" + journal);
        assertThat(core.backend().get("/audit?action=deleted&actor=backend&limit=5").text())
                .contains("journal/" + journal);
    }

    private Answer login() {
        return core.http()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/demo/login",
                        BodyPublishers.ofString("username=staff2&password=moo"));
    }

    private String id() {
        return Cookies.value(login, "JSESSIONID");
    }

    private void age(String column, String other, Duration by) {
        core.jdbc()
                .sql(
                        "UPDATE spring_session SET %1$s = %1$s - :by%2$s WHERE session_id = :id"
                                .formatted(
                                        column,
                                        column.equals(other)
                                                ? ""
                                                : ", %1$s = %1$s - :by".formatted(other)))
                .param("by", by.toMillis())
                .param("id", id())
                .update();
        core.bean(BoundedSessions.class).forget();
    }

    private int stored(String from, String id) {
        return core.jdbc()
                .sql("SELECT count(*) FROM " + from)
                .param(id)
                .query(Integer.class)
                .single();
    }
}
