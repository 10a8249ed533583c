// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.jsonapi.web.StatementLog;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.JsonNode;

/** The endpoints below {@code /policy}, with the shipped rules in the database. */
class PolicyIT {

    private static CoreServer core;
    private static CoreHttp backend;
    private static long nih;
    private static long pmc;
    private static long institutionPolicy;
    private static long ownRepository;
    private static long nihFunder;
    private static long person;

    @BeforeAll
    static void seed() {
        core =
                CoreServer.start(
                        Map.of(
                                "spring.profiles.active", "demo",
                                "PASS_CORE_POLICY_INSTITUTION", "eastbrook.example.edu",
                                "PASS_CORE_POLICY_INSTITUTIONAL_POLICY_TITLE", "Eastbrook Policy",
                                "PASS_CORE_POLICY_INSTITUTIONAL_REPOSITORY_NAME", "Eastbrook"),
                        StatementLog.class);
        backend = core.backend();
        assertThat(core.bean(PolicySeed.class).load().created()).isEqualTo(9 + 16 + 31);
        nih = id("SELECT id FROM policies WHERE title = 'NIH Public Access Policy'");
        pmc = id("SELECT id FROM repositories WHERE repository_key = 'pmc'");
        ownRepository = Doc.of("repository").with("name", "Eastbrook").createdBy(backend);
        institutionPolicy =
                Doc.of("policy")
                        .with("title", "Eastbrook Policy")
                        .toMany("repositories", "repository", ownRepository)
                        .createdBy(backend);
        core.bean(ConfiguredInstitution.class).run(new DefaultApplicationArguments());
        nihFunder = funder("National Institutes of Health", nih);
        person = person("staff1", "FACULTY@eastbrook.example.edu");
        person("staff2", "elsewhere.example.edu");
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    private static long id(String sql) {
        return core.jdbc().sql(sql).query(Long.class).single();
    }

    private static long person(String name, String affiliation) {
        long id = core.person(name, "submitter");
        core.jdbc()
                .sql("UPDATE users SET affiliation = ARRAY[?] WHERE id = ?")
                .params(affiliation, id)
                .update();
        return id;
    }

    private static long funder(String name, long policy) {
        return Doc.of("funder")
                .with("name", name)
                .toOne("policy", "policy", policy)
                .createdBy(backend);
    }

    private static long grant(long funder, String number) {
        return Doc.of("grant")
                .with("awardNumber", number)
                .with("awardDate", "2024-05-01T00:00:00.000Z")
                .toOne("primaryFunder", "funder", funder)
                .toOne("directFunder", "funder", funder)
                .createdBy(backend);
    }

    private static Doc submission(String metadata) {
        return Doc.of("submission")
                .with("metadata", metadata)
                .with("source", "pass")
                .toOne("submitter", "user", person);
    }

    private static Answer get(String path) {
        return core.httpOf("staff1").with("Accept", "application/json").get(path);
    }

    private static JsonNode obligations(long submission) {
        Answer answer = get("/policy/obligations?submission=" + submission);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("obligations");
    }

    private static JsonNode obligation(JsonNode obligations, String rule) {
        return obligations
                .valueStream()
                .filter(each -> each.path("rule").path("id").asString("").equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Answer ask(CoreHttp http, String facts) {
        return http.with("Content-Type", "application/json")
                .send("POST", "/policy/obligations", BodyPublishers.ofString(facts));
    }

    @Test
    void policiesThatBindAndThatCannotBeToldAreNamed() {
        long submission =
                submission("{}")
                        .toMany("grants", "grant", grant(nihFunder, "R01"))
                        .createdBy(backend);

        Answer answer = get("/policy/policies?submission=" + submission);

        assertThat(answer.text())
                .isEqualTo(
                        "[{\"id\":\"%d\",\"type\":\"funder\"},{\"id\":\"%d\",\"type\":\"institution\"}]"
                                .formatted(nih, institutionPolicy));
    }

    @Test
    void aPolicyThatCertainlyDoesNotBindIsNotNamed() {
        long submission =
                submission("{\"acceptanceDate\":\"2007\"}")
                        .toMany("grants", "grant", grant(nihFunder, "R01"))
                        .createdBy(backend);

        assertThat(get("/policy/policies?submission=" + submission).json().findValuesAsString("id"))
                .containsExactly(Long.toString(institutionPolicy));
    }

    @Test
    void theInstitutionIsTheSubmittersWhoeverAsksAndThePreparersWhileThereIsNone() {
        long staff2 = core.person("staff2", "submitter");
        long prepared =
                Doc.of("submission")
                        .toOne("submitter", "user", person)
                        .toMany("preparers", "user", staff2)
                        .createdBy(backend);
        long invited =
                Doc.of("submission")
                        .with("submitterName", "Somebody New")
                        .toMany("preparers", "user", person)
                        .createdBy(backend);
        long elsewhere = Doc.of("submission").toOne("submitter", "user", staff2).createdBy(backend);

        String ours = "[{\"id\":\"%d\",\"type\":\"institution\"}]".formatted(institutionPolicy);
        assertThat(backend.get("/policy/policies?submission=" + prepared).text()).isEqualTo(ours);
        assertThat(backend.get("/policy/policies?submission=" + invited).text()).isEqualTo(ours);
        assertThat(backend.get("/policy/policies?submission=" + elsewhere).text()).isEqualTo("[]");
    }

    @Test
    void repositoriesFollowFromTheEffectivePolicies() {
        long grant = grant(nihFunder, "R01");
        long none = submission("{}").toMany("grants", "grant", grant).createdBy(backend);
        long both =
                submission("{}")
                        .toMany("grants", "grant", grant)
                        .toMany("effectivePolicies", "policy", nih, institutionPolicy)
                        .createdBy(backend);

        assertThat(get("/policy/repositories?submission=" + none).text())
                .isEqualTo("{\"required\":[],\"optional\":[]}");
        assertThat(get("/policy/repositories?submission=" + both).text())
                .isEqualTo(
                        "{\"required\":[{\"url\":\"%d\",\"selected\":\"true\"}],\"optional\":[{\"url\":\"%d\",\"selected\":\"true\"}]}"
                                .formatted(pmc, ownRepository));
    }

    @Test
    void anObligationCarriesReasonsCitationAndWhatToDo() {
        long grant = grant(nihFunder, "R01GM1");
        long submission =
                submission("{\"acceptanceDate\":\"2026-03\",\"publicationDate\":null}")
                        .toMany("grants", "grant", grant)
                        .createdBy(backend);

        JsonNode answer = obligation(obligations(submission), "nih-2024");

        assertThat(answer.path("policy").path("id").asString()).isEqualTo(Long.toString(nih));
        assertThat(answer.path("state").asString()).isEqualTo("applies");
        assertThat(answer.path("rule").path("source").asString()).startsWith("https://");
        assertThat(answer.path("rule").path("checkedOn").asString()).isEqualTo("2026-11-21");
        assertThat(answer.path("because").get(0).path("fact").asString()).isEqualTo("grant");
        assertThat(answer.path("because").get(0).path("id").asString())
                .isEqualTo(Long.toString(grant));
        assertThat(answer.path("because").get(1).path("value").asString()).isEqualTo("2026-03");
        assertThat(answer.path("because").get(1).has("id")).isFalse();
        assertThat(answer.path("version").asString()).isEqualTo("accepted-manuscript");
        assertThat(answer.path("embargoMonths").asInt()).isZero();
        assertThat(answer.path("repositories").toString())
                .isEqualTo("{\"mode\":\"all-of\",\"ids\":[\"%d\"]}".formatted(pmc));
        assertThat(answer.path("missing").size()).isZero();
        assertThat(answer.path("warnings").size()).isZero();
        assertThat(obligation(obligations(submission), "nih-2008").path("state").asString())
                .isEqualTo("does-not-apply");
    }

    @Test
    void aMissingOrUnreadableDateIsNamedAsMissing() {
        for (String metadata : List.of("{}", "no json", "{\"acceptanceDate\":\"soon\"}", "[]")) {
            long submission =
                    submission(metadata)
                            .toMany("grants", "grant", grant(nihFunder, "R01"))
                            .createdBy(backend);
            JsonNode answer = obligation(obligations(submission), "nih-2024");
            assertThat(answer.path("state").asString()).isEqualTo("cannot-tell");
            assertThat(answer.path("missing").toString()).isEqualTo("[\"acceptanceDate\"]");
        }
    }

    @Test
    void journalCopiesAndOtherSubmissionsOfThePaperCount() {
        long journal =
                Doc.of("journal")
                        .with("journalName", "J")
                        .with("pmcParticipation", "A")
                        .createdBy(backend);
        long publication =
                Doc.of("publication")
                        .with("doi", "10.5555/same")
                        .toOne("journal", "journal", journal)
                        .createdBy(backend);
        long twin = Doc.of("publication").with("doi", "10.5555/same").createdBy(backend);
        Doc.of("submission")
                .with("submitted", true)
                .toOne("publication", "publication", twin)
                .toMany("repositories", "repository", pmc)
                .createdBy(backend);
        long submission =
                submission("{\"acceptanceDate\":\"2026-03\"}")
                        .toOne("publication", "publication", publication)
                        .toMany("grants", "grant", grant(nihFunder, "R01"))
                        .createdBy(backend);

        JsonNode before = obligation(obligations(submission), "nih-2024");
        assertThat(before.path("warnings").findValuesAsString("code"))
                .containsExactly("publisher-deposits", "second-deposit");

        Doc.of("repositoryCopy")
                .with("copyStatus", "complete")
                .with("externalIds", List.of("PMC1"))
                .toOne("publication", "publication", twin)
                .toOne("repository", "repository", pmc)
                .createdBy(backend);
        assertThat(obligation(obligations(submission), "nih-2024").path("state").asString())
                .isEqualTo("satisfied");
    }

    @Test
    void aDepositOfTheSubmissionItselfIsNoSecondOne() {
        long publication = Doc.of("publication").createdBy(backend);
        long submission =
                submission("{\"acceptanceDate\":\"2026-03\"}")
                        .toOne("publication", "publication", publication)
                        .toMany("grants", "grant", grant(nihFunder, "R01"))
                        .createdBy(backend);
        long copy =
                Doc.of("repositoryCopy")
                        .with("copyStatus", "in-progress")
                        .toOne("publication", "publication", publication)
                        .toOne("repository", "repository", pmc)
                        .createdBy(backend);
        Supplier<JsonNode> warnings =
                () -> obligation(obligations(submission), "nih-2024").path("warnings");
        assertThat(warnings.get().findValuesAsString("code")).containsExactly("second-deposit");

        Doc.of("deposit")
                .toOne("submission", "submission", submission)
                .toOne("repository", "repository", pmc)
                .toOne("repositoryCopy", "repositoryCopy", copy)
                .createdBy(backend);
        assertThat(warnings.get()).isEmpty();
    }

    @Test
    void anUnknownSubmissionIs404AndABadParameter400() {
        for (String path : List.of("policies", "repositories", "obligations")) {
            Answer unknown = get("/policy/" + path + "?submission=99999999");
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.json().path("message").asString()).contains("99999999");
            for (String query : List.of("", "?submission=", "?submission=abc")) {
                Answer bad = get("/policy/" + path + query);
                assertThat(bad.status()).as(path + query).isEqualTo(400);
                assertThat(bad.json().path("message").asString()).contains("submission");
            }
        }
    }

    @Test
    void tenGrantsTakeAtMostFourStatements() {
        Object[] grants =
                IntStream.range(0, 10)
                        .mapToObj(i -> (Object) grant(funder("Funder " + i, nih), "R0" + i))
                        .toArray();
        long submission =
                submission("{\"acceptanceDate\":\"2026-03\"}")
                        .toMany("grants", "grant", grants)
                        .createdBy(backend);

        List<String> statements =
                core.bean(StatementLog.class)
                        .during(
                                () ->
                                        assertThat(
                                                        backend.get(
                                                                        "/policy/obligations?submission="
                                                                                + submission)
                                                                .status())
                                                .isEqualTo(200));

        assertThat(statements).hasSizeLessThanOrEqualTo(4);
        assertThat(obligation(obligations(submission), "nih-2024").path("because").size())
                .isEqualTo(11);
    }

    @Test
    void aPersonCanAskBeforeStarting() {
        long grant = grant(nihFunder, "R01GM9");
        Answer answer =
                ask(
                        core.httpOf("staff1"),
                        """
                        {"grants":[{"grant":"%d"},{"funder":"%d","awardNumber":"R21"}],"acceptanceDate":"2026",
                         "pmcParticipation":"D","copies":[{"repository":"%d","copyStatus":"in-progress"}]}"""
                                .formatted(grant, nihFunder, pmc));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("submission").isNull()).isTrue();
        JsonNode nih2024 = obligation(answer.json().path("obligations"), "nih-2024");
        assertThat(nih2024.path("state").asString()).isEqualTo("applies");
        assertThat(nih2024.path("warnings").findValuesAsString("code"))
                .containsExactly("publisher-submits", "second-deposit");
        assertThat(answer.json().path("obligations").findValuesAsString("title"))
                .as("the caller's own institution counts")
                .contains("Eastbrook Policy");
        assertThat(ask(core.httpOf("staff2"), "{}").text())
                .isEqualTo("{\"submission\":null,\"obligations\":[]}");
    }

    @Test
    void whatIsPostedIsChecked() {
        Map<String, String> bad =
                Map.of(
                        "{\"grants\":[{\"grant\":\"99999999\"}]}", "grant 99999999",
                        "{\"grants\":[{\"grant\":\"x\"}]}", "grants.grant",
                        "{\"grants\":[{}]}", "grants",
                        "{\"institution\":\"99999999\"}", "institution 99999999",
                        "{\"journal\":\"99999999\"}", "journal 99999999",
                        "{\"acceptanceDate\":\"yesterday\"}", "acceptanceDate",
                        "{\"pmcParticipation\":\"E\"}", "pmcParticipation",
                        "nonsense", "JSON object");
        bad.forEach(
                (body, named) -> {
                    Answer answer = ask(core.httpOf("staff1"), body);
                    assertThat(answer.status()).as(body).isEqualTo(400);
                    assertThat(answer.json().path("message").asString()).as(body).contains(named);
                });
    }

    @Test
    void rulesAreResourcesThatServicesCorrect() {
        long rule =
                Doc.of("policyRule")
                        .with("ruleKey", "house-2026")
                        .with("dateKind", "publication")
                        .with("fromDate", "2026-01-01")
                        .with("embargoMonths", 6)
                        .with("repositoryMode", "one-of")
                        .toOne("policy", "policy", institutionPolicy)
                        .createdBy(backend);
        String path = "/data/policyRule/" + rule;
        assertThat(
                        backend.get(path)
                                .json()
                                .path("data")
                                .path("attributes")
                                .path("licence")
                                .isNull())
                .isTrue();
        assertThat(
                        Doc.error(
                                        backend.patch(
                                                path,
                                                Doc.of("policyRule")
                                                        .id(rule)
                                                        .with("fromDate", "2026-02-31")
                                                        .json()),
                                        422)
                                .path("source")
                                .path("pointer")
                                .asString())
                .isEqualTo("/data/attributes/fromDate");
        Doc.error(
                backend.post("/data/policyRule", Doc.of("policyRule").with("ruleKey", "x").json()),
                422);
        assertThat(backend.delete(path).status()).isEqualTo(204);
    }

    @Test
    void aSecondSeedChangesNothingAndKeepsCorrectionsThatWereCheckedLater() {
        core.jdbc()
                .sql(
                        "UPDATE policy_rules SET embargo_months = 3, checked_on = '2027-01-01' WHERE rule_key = 'hhmi'")
                .update();
        core.jdbc()
                .sql(
                        "UPDATE policy_rules SET embargo_months = 3, checked_on = '2020-01-01' WHERE rule_key = 'ies-2022'")
                .update();
        core.jdbc().sql("UPDATE funders SET ror = NULL WHERE id = ?").param(nihFunder).update();

        PolicySeed.Report again = core.bean(PolicySeed.class).load();

        assertThat(again.created()).isZero();
        assertThat(again.updated()).as("one rule and one funder").isEqualTo(2);
        assertThat(id("SELECT embargo_months FROM policy_rules WHERE rule_key = 'hhmi'"))
                .isEqualTo(3);
        assertThat(id("SELECT embargo_months FROM policy_rules WHERE rule_key = 'ies-2022'"))
                .isZero();
        assertThat(
                        core.jdbc()
                                .sql("SELECT ror FROM funders WHERE id = ?")
                                .param(nihFunder)
                                .query(String.class)
                                .single())
                .isEqualTo("https://ror.org/01cwqze88");
        assertThat(core.bean(PolicySeed.class).load()).isEqualTo(new PolicySeed.Report(0, 0));
    }

    @Test
    void theConfiguredInstitutionIsMadeOnce() {
        core.bean(ConfiguredInstitution.class).run(new DefaultApplicationArguments());

        JsonNode institutions = backend.get("/data/institution").json().path("data");
        assertThat(institutions.size()).isEqualTo(1);
        assertThat(institutions.get(0).path("attributes").path("domain").asString())
                .isEqualTo("eastbrook.example.edu");
        assertThat(
                        institutions
                                .get(0)
                                .path("relationships")
                                .path("repository")
                                .path("data")
                                .path("id")
                                .asString())
                .isEqualTo(Long.toString(ownRepository));
    }
}
