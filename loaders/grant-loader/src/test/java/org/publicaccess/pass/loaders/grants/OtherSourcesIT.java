// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.loaders.kit.run.ExitCode;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;

class OtherSourcesIT {

    @TempDir Path folder;
    private Grants grants;

    @BeforeEach
    void newInstitution() {
        grants = new Grants(folder);
    }

    /** The example configuration for COEUS-like views, against such views. */
    @Test
    void aDatabaseIsReadFromTheMarkOnWithTheExampleForCoeus() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (Connection keepsIt = DriverManager.getConnection(url, "sa", "");
                Statement sql = keepsIt.createStatement()) {
            sql.execute(
                    """
                    CREATE TABLE award_view (AWARD_ID varchar, AWARD_STATUS varchar, GRANT_NUMBER varchar,
                        TITLE varchar, AWARD_DATE timestamp, AWARD_START_DATE timestamp, AWARD_END_DATE timestamp,
                        SPONSOR_NAME varchar, SPONSOR_CODE varchar, PRIME_SPONSOR_NAME varchar,
                        PRIME_SPONSOR_CODE varchar, UPDATE_TIMESTAMP timestamp, ROLE varchar,
                        PI_EMPLOYEE_ID varchar, PI_LOGIN varchar, EMPLOYEE_ID varchar, FIRST_NAME varchar,
                        MIDDLE_NAME varchar, LAST_NAME varchar, EMAIL_ADDRESS varchar, LOGIN varchar)
                    """);
            insert(sql, "1", "PI", "1001", "2026-03-01 08:00:00");
            insert(sql, "1", "Co-I", "1002", "2026-03-01 08:00:00");
            insert(sql, "2", "PI", "1001", "2026-03-02 08:00:00");
            grants.settings.put("pass.grants.jdbc.url", url);
            grants.settings.put("pass.grants.jdbc.username", "sa");
            grants.settings.put(
                    "spring.config.import", Path.of("examples/coeus.yaml").toUri().toString());
            LoaderRun first = grants.run();
            assertThat(first.code()).as(first.text()).isEqualTo(ExitCode.LOADED);
            assertThat(first.report().at("/rows/read").asInt()).isEqualTo(3);
            assertThat(grants.grant("1").one("pi")).hasValue(grants.person(1).ref());
            assertThat(grants.grant("1").many("coPis")).containsExactly(grants.person(2).ref());
            assertThat(grants.grant("1").text("endDate")).hasValue("2027-01-31T00:00:00.000Z");

            insert(sql, "1", "PI", "1003", "2026-03-05 09:00:00");
            LoaderRun second = grants.run();
            // All rows of the changed grant, and those at the mark itself.
            assertThat(second.report().at("/rows/read").asInt()).isEqualTo(4);
            assertThat(second.report().path("mark").asString()).isEqualTo("2026-03-05T09:00:00Z");
            assertThat(second.count("changed", "grant")).isEqualTo(1);
        }
    }

    private static void insert(
            Statement sql, String grant, String role, String person, String updated)
            throws SQLException {
        sql.execute(
                """
                INSERT INTO award_view VALUES ('R01ZZ000001', 'Active', '%1$s', 'Widget wear', '2024-01-05', '2024-02-01',
                    '2027-01-31', 'EXAMPLE UNIV', '901', 'NATL INST X', '900', '%4$s', '%2$s',
                    '1001', 'jroe', '%3$s', 'Jane', 'Q', 'Roe', 'j@example.edu', 'login%3$s')
                """
                        .formatted(grant, role, person, updated));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAFailureWithoutItsPassword() {
        grants.settings.put("pass.grants.jdbc.url", "jdbc:h2:tcp://localhost:1/none");
        grants.settings.put("pass.grants.jdbc.password", "hidden-word");
        grants.settings.put("pass.grants.jdbc.queries.grants", "SELECT 1");
        LoaderRun run = grants.run();
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.report().path("failure").asString())
                .startsWith("The database cannot be read")
                .doesNotContain("hidden-word");
    }

    @Test
    void anHttpInterfaceIsReadPageByPageWithItsToken() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> asked = new ArrayList<>();
        server.createContext(
                "/awards",
                exchange -> {
                    asked.add(
                            exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization"));
                    boolean last = exchange.getRequestURI().getQuery().contains("page=2");
                    byte[] body = page(last).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        try {
            configureRest("http://localhost:" + server.getAddress().getPort());
            LoaderRun run = grants.run();
            assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.LOADED);
            assertThat(asked)
                    .containsExactly(
                            "/awards?since=1970-01-01T00:00:00Z Bearer word",
                            "/awards?page=2 Bearer word");
            assertThat(grants.grant("A1").one("pi")).hasValue(grants.person(1).ref());
            assertThat(grants.grant("A2").text("projectName")).hasValue("Wear");
        } finally {
            server.stop(0);
        }
    }

    private static String page(boolean last) {
        String item =
                """
                {"number":"%s","title":"Wear","period":{"from":"2024-02-01","to":"2027-01-31"},"funder":{"id":901,"name":"EXAMPLE"},
                 "person":{"given":"Jane","family":"Roe","id":1001},"role":"P","updated":"2026-03-01T08:00:00Z"}"""
                        .formatted(last ? "A2" : "A1");
        return "{\"awards\":[%s]%s}".formatted(item, last ? "" : ",\"next\":\"/awards?page=2\"");
    }

    private void configureRest(String server) {
        String rest = "pass.grants.rest.";
        grants.settings.put(rest + "urls.grants", server + "/awards?since={since}");
        grants.settings.put(rest + "token", "word");
        grants.settings.put(rest + "items", "/awards");
        List.of(
                        "GRANT_NUMBER=/number",
                        "GRANT_TITLE=/title",
                        "AWARD_START=/period/from",
                        "AWARD_END=/period/to",
                        "DIRECT_FUNDER_CODE=/funder/id",
                        "DIRECT_FUNDER_NAME=/funder/name",
                        "PI_FIRST_NAME=/person/given",
                        "PI_LAST_NAME=/person/family",
                        "PI_EMPLOYEE_ID=/person/id",
                        "ACTIVE_PI_EMPLOYEE_ID=/person/id",
                        "PI_ROLE=/role",
                        "UPDATE_TIMESTAMP=/updated")
                .forEach(
                        column -> {
                            String[] parts = column.split("=");
                            grants.settings.put(rest + "columns[" + parts[0] + "]", parts[1]);
                        });
    }
}
