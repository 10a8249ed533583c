// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A read is one statement per resource type in the answer, whatever the number of resources, and
 * whether the caller may read everything or only some.
 */
class StatementCountIT {

    private static final String NESTED =
            "publication.journal,grants.primaryFunder.policy.repositories,grants.pi,repositories,"
                    + "submitter,preparers,effectivePolicies.repositories";

    /** publication, journal, grant, funder, policy, repository, user. */
    private static final int NESTED_TYPES = 7;

    private static CoreServer core;
    private static CoreHttp http;
    private static long preparer;
    private static long submission;
    private static long unlinked;

    @BeforeAll
    static void makeSubmissions() {
        core =
                CoreServer.start(
                        Map.of(
                                "spring.profiles.active",
                                "demo",
                                "spring.jpa.properties.hibernate.generate_statistics",
                                "true"),
                        StatementLog.class,
                        StoppedClock.class);
        http = core.backend();
        preparer = core.person("staff1", "submitter");
        List<Long> all = IntStream.range(0, 20).mapToObj(StatementCountIT::submission).toList();
        submission = all.getLast();
        unlinked = Doc.of("submission").createdBy(http);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    private static long submission(int number) {
        long repository = Doc.of("repository").with("name", "r" + number).createdBy(http);
        long policy =
                Doc.of("policy").toMany("repositories", "repository", repository).createdBy(http);
        long funder =
                Doc.of("funder")
                        .with("name", "f" + number)
                        .toOne("policy", "policy", policy)
                        .createdBy(http);
        long user = Doc.of("user").with("username", "u" + number).createdBy(http);
        long grant =
                Doc.of("grant")
                        .toOne("primaryFunder", "funder", funder)
                        .toOne("pi", "user", user)
                        .toMany("coPis", "user", user)
                        .createdBy(http);
        long journal = Doc.of("journal").with("journalName", "j" + number).createdBy(http);
        long publication =
                Doc.of("publication").toOne("journal", "journal", journal).createdBy(http);
        return Doc.of("submission")
                .toOne("publication", "publication", publication)
                .toOne("submitter", "user", user)
                .toMany("preparers", "user", user, preparer)
                .toMany("grants", "grant", grant)
                .toMany("repositories", "repository", repository)
                .toMany("effectivePolicies", "policy", policy)
                .createdBy(http);
    }

    @Test
    void oneResource() {
        assertStatements("/data/submission/" + submission, 1);
        assertStatements("/data/submission/" + submission + "?fields[submission]=source,grants", 1);
    }

    @Test
    void aList() {
        assertStatements("/data/submission", 1);
        assertStatements("/data/submission?page[size]=3", 1);
        assertStatements("/data/submission?page[number]=2&page[size]=3", 1);
        assertStatements("/data/submission?page[first]=3", 1);
        assertStatements("/data/submission?page[last]=3", 1);
        assertStatements("/data/submission?page[after]=1&page[size]=3", 1);
        assertStatements("/data/submission?page[before]=" + submission, 1);
        assertStatements("/data/submission?fields[submission]=grants", 1);
    }

    @Test
    void aListWithTotalsTakesOneCount() {
        assertStatements("/data/submission?page[totals]", 2);
        assertStatements("/data/submission?page[totals]&page[size]=3", 2);
        assertStatements("/data/submission?page[totals]&page[size]=3&include=submitter", 3);
    }

    @Test
    void sortAndFilterThroughRelationshipsTakeNoMore() {
        assertStatements("/data/submission?sort=-publication.journal.journalName,submitter.id", 1);
        String filter =
                "(grants.pi.username==u1,preparers.id=in=(1,2));publication.journal.journalName=ini=*J*";
        assertStatements("/data/submission?filter=" + encode(filter, UTF_8), 1);
        assertStatements("/data/submission?page[totals]&filter=" + encode(filter, UTF_8), 2);
    }

    @Test
    void includesTakeOneStatementForEachType() {
        assertStatements("/data/submission?include=publication", 2);
        assertStatements("/data/submission?include=submitter,preparers,grants.pi,grants.coPis", 3);
        assertStatements("/data/submission?include=" + NESTED, 1 + NESTED_TYPES);
        assertStatements("/data/submission?page[size]=2&include=" + NESTED, 1 + NESTED_TYPES);
        assertStatements("/data/submission/" + submission + "?include=" + NESTED, 1 + NESTED_TYPES);
        assertStatements(
                "/data/submission?page[totals]&include=%s&fields[grant]=pi,projectName"
                        .formatted(NESTED),
                2 + NESTED_TYPES);
    }

    @Test
    void includesOfNothingTakeNothing() {
        assertStatements("/data/submission/" + unlinked + "?include=" + NESTED, 1);
    }

    @Test
    void relatedResources() {
        String path = "/data/submission/" + submission;
        assertStatements(path + "/publication", 1);
        assertStatements(path + "/grants", 1);
        assertStatements(path + "/grants?page[totals]&sort=pi.username", 2);
        assertStatements(path + "/grants?include=pi,primaryFunder.policy", 4);
        long grant = Doc.ids(http.get(path + "/grants")).getFirst();
        assertStatements(path + "/grants/" + grant + "/primaryFunder", 1);
    }

    @Test
    void anEmptyRelatedPlaceIsLookedAtOnceMoreToTellItFromAMissingOne() {
        assertStatements("/data/submission/" + unlinked + "/publication", 2);
        assertStatements("/data/submission/" + unlinked + "/grants", 2);
    }

    @Test
    void linkageOfARelationship() {
        String path = "/data/submission/" + submission + "/relationships/";
        assertStatements(path + "publication", 1);
        assertStatements(path + "grants", 1);
    }

    @Test
    void aSessionThatWasJustReadCostsNone() {
        Answer login =
                core.http()
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .send(
                                "POST",
                                "/demo/login",
                                BodyPublishers.ofString("username=staff1&password=moo"));
        String cookies =
                login.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .collect(Collectors.joining("; "));
        assertStatements(core.http().with("Cookie", cookies), "/data/submission/" + submission, 1);
    }

    private static void assertStatements(String path, int expected) {
        assertStatements(http, path, expected);
        if (!path.contains("/" + unlinked)) {
            assertStatements(core.httpOf("staff1"), path, expected);
        }
    }

    private static void assertStatements(CoreHttp caller, String path, int expected) {
        read(caller, "/data/journal"); // signs in
        Statistics entities =
                core.bean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
        long loads = entities.getEntityLoadCount();
        List<String> statements = core.bean(StatementLog.class).during(() -> read(caller, path));
        assertThat(statements).as(path).hasSize(expected);
        assertThat(entities.getEntityLoadCount()).as("entities loaded by " + path).isEqualTo(loads);
        assertThat(leastSessions(entities, caller, path)).as("sessions of " + path).isZero();
    }

    /** A job in the background may open one, but not beside each of several requests. */
    private static long leastSessions(Statistics entities, CoreHttp caller, String path) {
        return IntStream.range(0, 3)
                .mapToLong(
                        _ -> {
                            long before = entities.getSessionOpenCount();
                            read(caller, path);
                            return entities.getSessionOpenCount() - before;
                        })
                .min()
                .orElseThrow();
    }

    private static void read(CoreHttp caller, String path) {
        Answer answer = caller.get(path.replace("[", "%5B").replace("]", "%5D"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** So that who signed in once is remembered. */
    static final class StoppedClock {

        @Bean
        @Primary
        Clock stoppedClock() {
            return Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        }
    }
}
