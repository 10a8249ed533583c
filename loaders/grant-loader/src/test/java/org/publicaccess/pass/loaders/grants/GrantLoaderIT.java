// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.publicaccess.pass.loaders.grants.Grants.row;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.loaders.kit.run.ExitCode;
import org.publicaccess.pass.loaders.kit.testing.LoaderRun;

class GrantLoaderIT {

    @TempDir Path folder;
    private Grants grants;

    @BeforeEach
    void newInstitution() {
        grants = new Grants(folder);
    }

    @Test
    void aGrantIsLoadedWithItsFundersAndPeople() {
        LoaderRun run = grants.load(List.of(row("700001", 1, "P", 1), row("700001", 2, "C", 1)));
        assertThat(run.code()).isEqualTo(ExitCode.LOADED);
        assertThat(run.report().at("/rows/loaded").asInt()).isEqualTo(2);
        Resource grant = grants.grant("700001");
        assertThat(grant.text("projectName")).hasValue("Widget wear");
        assertThat(grant.text("awardNumber")).hasValue("R01ZZ000001");
        assertThat(grant.text("awardStatus")).hasValue("active");
        assertThat(grant.text("awardDate")).hasValue("2024-01-05T00:00:00.000Z");
        assertThat(grant.text("startDate")).hasValue("2024-02-01T00:00:00.000Z");
        assertThat(grant.text("endDate")).hasValue("2027-01-31T00:00:00.000Z");
        assertThat(grant.one("primaryFunder")).hasValue(grants.funder("900").ref());
        assertThat(grant.one("directFunder")).hasValue(grants.funder("901").ref());
        assertThat(grant.one("pi")).hasValue(grants.person(1).ref());
        assertThat(grant.many("coPis")).containsExactly(grants.person(2).ref());
        Resource jane = grants.person(1);
        assertThat(jane.texts("locatorIds"))
                .containsExactly(grants.domain + ":employeeid:1001", grants.domain + ":eppn:jroe1");
        assertThat(jane.texts("roles")).containsExactly("submitter");
        assertThat(jane.text("displayName")).hasValue("Jane1 Roe1");
        assertThat(jane.text("email")).hasValue("p1@example.edu");
        assertThat(grants.funder("900").text("name")).hasValue("NATL INST X");
    }

    @Test
    void theSameFileAgainWritesNothing() {
        List<String> rows = List.of(row("1", 1, "P", 1), row("1", 2, "C", 1), row("2", 2, "P", 2));
        LoaderRun first = grants.load(rows);
        assertThat(first.count("created", "grant")).isEqualTo(2);
        assertThat(first.count("created", "user")).isEqualTo(2);
        assertThat(first.count("created", "funder")).isEqualTo(2);
        LoaderRun second = grants.load(rows);
        assertThat(second.code()).isEqualTo(ExitCode.LOADED);
        for (String type : List.of("grant", "user", "funder")) {
            assertThat(second.count("created", type)).as(type).isZero();
            assertThat(second.count("changed", type)).as(type).isZero();
            assertThat(second.count("unchanged", type)).as(type).isEqualTo(2);
        }
    }

    @Test
    void theEarliestRowTellsHowItBeganAndTheLatestHowItStands() {
        String later =
                row("1", "2025-01-05", 1, "P", 1, "2026-03-01")
                        .replace("Widget wear", "Renamed")
                        .replace("active", "Terminated")
                        .replace("2027-01-31", "2029-01-31")
                        .replace("2024-02-01", "2025-02-01");
        grants.load(List.of(later, row("1", 1, "P", 1)));
        Resource grant = grants.grant("1");
        assertThat(grant.text("projectName")).hasValue("Widget wear");
        assertThat(grant.text("startDate")).hasValue("2024-02-01T00:00:00.000Z");
        assertThat(grant.text("endDate")).hasValue("2029-01-31T00:00:00.000Z");
        assertThat(grant.text("awardStatus")).hasValue("terminated");
    }

    @Test
    void aNewPrincipalInvestigatorMakesTheFormerACoInvestigatorAndNobodyIsRemoved() {
        grants.load(List.of(row("1", 1, "P", 1), row("1", 2, "C", 1)));
        grants.load(List.of(row("1", 3, "P", 3)));
        Resource grant = grants.grant("1");
        assertThat(grant.one("pi")).hasValue(grants.person(3).ref());
        assertThat(Set.copyOf(grant.many("coPis")))
                .isEqualTo(Set.of(grants.person(1).ref(), grants.person(2).ref()));
        grants.load(List.of(row("1", 2, "P", 2)));
        assertThat(Set.copyOf(grants.grant("1").many("coPis")))
                .isEqualTo(Set.of(grants.person(1).ref(), grants.person(3).ref()));
    }

    @Test
    void withoutAnActiveOneTheLastNamedPrincipalInvestigatorCounts() {
        grants.load(List.of(row("1", 1, "P", 9), row("1", 2, "P", 9)));
        assertThat(grants.grant("1").one("pi")).hasValue(grants.person(2).ref());
        LoaderRun none = grants.load(List.of(row("2", 1, "C", 9), row("3", 1, "P", 1)));
        assertThat(none.code()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(none.refusals())
                .singleElement()
                .asString()
                .startsWith("line 2: the grant has no principal investigator");
        assertThat(grants.grant("3").one("pi")).hasValue(grants.person(1).ref());
    }

    @Test
    void faultyRowsAreRefusedWithTheirReasonsAndTheOthersLoad() {
        String good = row("1", 1, "P", 1);
        LoaderRun run =
                grants.load(
                        List.of(
                                good,
                                good.replace("2024-02-01", "02/01/2024"),
                                good.replace("2027-01-31", "0000-01-31"),
                                good.replace("2027-01-31", "3027-01-31"),
                                good.replace(",active,", ",running,"),
                                good.replace(",P,", ",X,"),
                                good.replace(",P,1001,", ",P,,"),
                                good.replace(",901,", ",,"),
                                good.replace("JROE1,1001,", ",,"),
                                good + ",more"));
        assertThat(run.code()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(run.refusals())
                .containsExactly(
                        "line 3: AWARD_START is no date: \"02/01/2024\". A date is written"
                                + " 2026-03-01 or 2026-03-01 08:00:00",
                        "line 4: AWARD_END is in the year 0; years from 1900 to 2200 are allowed",
                        "line 5: AWARD_END is in the year 3027; years from 1900 to 2200 are"
                                + " allowed",
                        "line 6: AWARD_STATUS is \"running\"; active, pre-award and terminated are"
                                + " allowed",
                        "line 7: PI_ROLE is \"X\"; P (principal investigator) and C"
                                + " (co-investigator) are allowed",
                        "line 8: neither ACTIVE_PI_EMPLOYEE_ID nor ACTIVE_PI_INSTITUTIONAL_ID is"
                                + " given",
                        "line 9: DIRECT_FUNDER_CODE is empty",
                        "line 10: neither PI_EMPLOYEE_ID nor PI_INSTITUTIONAL_ID says who the"
                                + " person is",
                        "line 11: it has 22 columns instead of 21");
        assertThat(grants.grant("1").one("pi")).hasValue(grants.person(1).ref());
    }

    @Test
    void aFileOfAnotherWorldLoadsAllTheSame() {
        String text =
                ("\uFEFF" + Grants.HEADER + "\n" + row("1", 1, "P", 1) + "\n")
                        .replace("Widget wear", "\"=1+1, Größe\nund \u05D0\u05D1\u05D2\"")
                        .replace("Roe1", "\u0628\u0646 \u0639\u0644\u064A")
                        .replace("\n", "\r\n");
        grants.load(text.getBytes(StandardCharsets.UTF_8));
        assertThat(grants.grant("1").text("projectName"))
                .hasValue("=1+1, Größe\r\nund \u05D0\u05D1\u05D2");
        assertThat(grants.person(1).text("lastName")).hasValue("\u0628\u0646 \u0639\u0644\u064A");
        String latin = (Grants.HEADER + "\n" + row("2", 2, "P", 2)).replace("Roe2", "Müller");
        grants.load(latin.replace(',', ';').getBytes(StandardCharsets.ISO_8859_1));
        assertThat(grants.person(2).text("lastName")).hasValue("Müller");
    }

    @Test
    void aFunderWithAnUnknownCodeIsCreatedWithoutAPolicyAndReported() throws Exception {
        String title = "Policy of " + grants.domain;
        Resource policy = grants.core.create(Changes.to("policy").set("title", title));
        grants.settings.put("pass.grants.funders[900].policy", title);
        grants.settings.put("pass.grants.funders[900].ror", "https://ror.org/01cwqze88");
        LoaderRun run = grants.load(List.of(row("1", 1, "P", 1)));
        assertThat(run.code()).isEqualTo(ExitCode.LOADED);
        assertThat(run.report().path("notes").toString())
                .contains("funder 901 (EXAMPLE UNIV) is new and has no policy");
        assertThat(grants.funder("900").one("policy")).hasValue(policy.ref());
        assertThat(grants.funder("900").text("ror")).hasValue("https://ror.org/01cwqze88");
        assertThat(grants.funder("901").one("policy")).isEmpty();
        Path file = folder.resolve("policy.properties");
        Files.writeString(file, "901=" + policy.id());
        grants.settings.put("pass.grants.policy-file", file.toUri().toString());
        LoaderRun again = grants.load(List.of(row("1", 1, "P", 1)));
        assertThat(again.count("changed", "funder")).isEqualTo(1);
        assertThat(grants.funder("901").one("policy")).hasValue(policy.ref());
    }

    @Test
    void aPolicyThatPassDoesNotHaveStopsTheLoadBeforeAnythingIsWritten() {
        grants.settings.put("pass.grants.funders[900].policy", "No such policy");
        LoaderRun run = grants.load(List.of(row("1", 1, "P", 1)));
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.report().path("failure").asString())
                .contains(
                        "links funder 900 to the policy \"No such policy\", of which PASS has"
                                + " none");
        assertThat(grants.everything()).isEmpty();
        assertThat(grants.core.all(Query.of("loaderState").filter("name==run;loader==grant")))
                .as("a run to continue")
                .isEmpty();
    }

    @Test
    void aRefusedRowDoesNotTakeItsStoredGrantBack() {
        String first = row("1", 1, "P", 1);
        String amendment =
                row("1", "2025-01-05", 3, "P", 3, "2026-03-02").replace("2027-01-31", "2029-01-31");
        grants.load(List.of(first, amendment));
        LoaderRun run =
                grants.load(
                        List.of(
                                first.replace("Widget wear", "Renamed"),
                                row("1", 2, "C", 1),
                                amendment.replace(",active,", ",running,"),
                                row("2", 2, "X", 2)));
        assertThat(run.code()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(run.report().path("notes").toString())
                .contains("grant 1: rows of it were refused, so that only people were added to it");
        Resource grant = grants.grant("1");
        assertThat(grant.text("endDate")).hasValue("2029-01-31T00:00:00.000Z");
        assertThat(grant.text("projectName")).hasValue("Widget wear");
        assertThat(grant.one("pi")).hasValue(grants.person(3).ref());
        assertThat(Set.copyOf(grant.many("coPis")))
                .isEqualTo(Set.of(grants.person(1).ref(), grants.person(2).ref()));
    }

    @Test
    void aDryRunKnowsPeopleByTheirSecondIdAsWell() {
        String bySecond = row("1", 1, "P", 1).replace("JROE1,1001,P,1001,", "JROE1,,P,,JROE1");
        assertThat(grants.load(List.of(bySecond)).code()).isEqualTo(ExitCode.LOADED);
        LoaderRun run = grants.load(List.of(row("1", 1, "P", 1)), "--dry-run");
        assertThat(run.count("changed", "user")).isEqualTo(1);
        assertThat(run.count("unchanged", "grant")).isEqualTo(1);
    }

    @Test
    void whatPeopleKeepUpThemselvesStays() {
        Resource own =
                grants.core.create(
                        Changes.to("user")
                                .set("firstName", "J.")
                                .set("lastName", "Roe")
                                .set("email", "own@example.edu")
                                .set("roles", List.of("admin"))
                                .set("locatorIds", List.of(grants.domain + ":eppn:jroe1")));
        grants.load(List.of(row("1", 1, "P", 1)));
        Resource jane = grants.core.get(own.ref()).single();
        assertThat(jane.text("firstName")).hasValue("Jane1");
        assertThat(jane.text("email")).hasValue("own@example.edu");
        assertThat(jane.texts("roles")).containsExactlyInAnyOrder("admin", "submitter");
        assertThat(jane.texts("locatorIds")).contains(grants.domain + ":employeeid:1001");
        assertThat(grants.grant("1").one("pi")).hasValue(own.ref());
    }

    @Test
    void aNewInstitutionalIdReplacesTheOneFromBefore() {
        grants.load(List.of(row("1", 1, "P", 1)));
        grants.load(List.of(row("1", 1, "P", 1).replace("JROE1", "Jane.Roe")));
        assertThat(grants.person(1).texts("locatorIds"))
                .containsExactly(
                        grants.domain + ":employeeid:1001", grants.domain + ":eppn:jane.roe");
    }

    @Test
    void aDryRunShowsFieldByFieldAndWritesNothing() {
        grants.load(List.of(row("1", 1, "P", 1), row("2", 1, "P", 1)));
        List<String> before = grants.everything();
        LoaderRun run =
                grants.load(
                        List.of(
                                row("1", 1, "P", 1).replace(",active,", ",terminated,"),
                                row("2", 1, "P", 1),
                                row("3", 2, "P", 2)),
                        "--dry-run");
        assertThat(run.code()).isEqualTo(ExitCode.LOADED);
        assertThat(run.text())
                .contains(
                        "~ grant "
                                + grants.domain
                                + ":grant:1\n    awardStatus: \"active\" → \"terminated\"\n",
                        "= grant " + grants.domain + ":grant:2\n",
                        "+ grant " + grants.domain + ":grant:3\n",
                        "+ user " + grants.domain + ":employeeid:1002\n",
                        "Nothing was written.",
                        "grant: 1 created, 1 changed, 1 unchanged");
        assertThat(run.count("changed", "grant")).isEqualTo(1);
        assertThat(grants.everything()).isEqualTo(before);
    }

    @Test
    void aLoadThatWouldChangeMoreThanAllowedIsRefused() {
        grants.load(List.of(row("1", 1, "P", 1), row("2", 1, "P", 1)));
        List<String> before = grants.everything();
        List<String> changed =
                List.of(
                        row("1", 1, "P", 1).replace("Widget wear", "Oops"),
                        row("2", 1, "P", 1).replace("Widget wear", "Oops"));
        LoaderRun run = grants.load(changed, "--max-change", "5%");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.report().path("failure").asString())
                .startsWith("This load would change 40.0 % of what PASS knows already");
        assertThat(grants.everything()).isEqualTo(before);
        assertThat(grants.load(changed, "--max-change=40%").code()).isEqualTo(ExitCode.LOADED);
        assertThat(grants.grant("1").text("projectName")).hasValue("Oops");
    }

    @Test
    void userModeChangesKnownPeopleOnly() {
        grants.load(List.of(row("1", 1, "P", 1)));
        String rows =
                "PI_FIRST_NAME,PI_LAST_NAME,PI_EMPLOYEE_ID\nJanet,Roe,1001\nNew,Person,1002\n";
        LoaderRun run = grants.load(rows.getBytes(StandardCharsets.UTF_8), "--mode", "user");
        assertThat(run.code()).isEqualTo(ExitCode.LOADED);
        assertThat(run.count("changed", "user")).isEqualTo(1);
        assertThat(run.count("created", "user")).isZero();
        assertThat(grants.person(1).text("firstName")).hasValue("Janet");
    }

    @Test
    void funderModeLoadsFunders() {
        String rows = "PRIMARY_FUNDER_CODE,PRIMARY_FUNDER_NAME\n77,Seventy-Seven Fund\n";
        LoaderRun run = grants.load(rows.getBytes(StandardCharsets.UTF_8), "--mode", "funder");
        assertThat(run.code()).isEqualTo(ExitCode.LOADED);
        assertThat(grants.funder("77").text("name")).hasValue("Seventy-Seven Fund");
    }

    @Test
    void whatIsMissingOnTheCommandLineOrInTheEnvironmentIsNamed() {
        assertThat(grants.run("--wrong").code()).isEqualTo(ExitCode.FAILED);
        assertThat(grants.run().report().path("failure").asString())
                .startsWith("Where are the grants?");
        assertThat(
                        grants.run(folder.resolve("none.csv").toString())
                                .report()
                                .path("failure")
                                .asString())
                .startsWith("There is no file");
        grants.settings.put("pass.grants.domain", "");
        assertThat(grants.load(List.of()).report().path("failure").asString())
                .contains("LOCAL_KEY_DOMAIN_PREFIX");
    }
}
