// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.AggregatedDepositStatus;
import org.publicaccess.pass.api.AwardStatus;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.IntegrationType;
import org.publicaccess.pass.api.PmcParticipation;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.WireValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoDataTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, List<JsonNode>> DATA =
            DemoData.TYPES.stream()
                    .collect(Collectors.toMap(Function.identity(), DemoDataTest::read));

    private static final Map<String, JsonNode> BY_ID =
            DATA.values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(DemoDataTest::id, Function.identity()));

    @Test
    void idsAreUniqueAcrossTheTypes() {
        assertThat(BY_ID).hasSize(DATA.values().stream().mapToInt(List::size).sum());
    }

    @Test
    void everyLinkLeadsToAResourceOfItsType() {
        for (JsonNode resource : BY_ID.values()) {
            resource.path("relationships")
                    .valueStream()
                    .flatMap(relationship -> refs(relationship.path("data")))
                    .forEach(
                            ref ->
                                    assertThat(BY_ID.get(id(ref)).path("type"))
                                            .isEqualTo(ref.path("type")));
        }
    }

    @Test
    void everyIssnHasItsCheckDigit() {
        assertThat(DATA.get("journal"))
                .hasSizeGreaterThan(36)
                .flatMap(journal -> texts(journal, "issns"))
                .allSatisfy(issn -> assertThat(issn).matches("(Print|Online):\\d{4}-\\d{3}[\\dX]"))
                .allSatisfy(issn -> assertThat(issnCheck(issn)).isZero());
    }

    @Test
    void everyOrcidIdHasItsCheckDigit() {
        assertThat(DATA.get("user"))
                .flatMap(user -> text(user, "orcidId").stream().toList())
                .isNotEmpty()
                .allSatisfy(orcid -> assertThat(orcidCheck(orcid)).isEqualTo(1));
    }

    @Test
    void theFourPersonsWhoCanLogInAreThere() {
        assertThat(DATA.get("user"))
                .map(user -> text(user, "username").orElseThrow())
                .contains("nih-user", "staff1", "staff2", "admin")
                .doesNotHaveDuplicates();
        assertThat(texts(user("admin"), "roles")).contains("admin");
        assertThat(DATA.get("user"))
                .flatMap(user -> texts(user, "locatorIds"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theLowestGrantOfNihUserIsOfNih() {
        JsonNode grant =
                DATA.get("grant").stream()
                        .filter(each -> persons(each).contains(id(user("nih-user"))))
                        .min(Comparator.comparingInt(each -> Integer.parseInt(id(each))))
                        .orElseThrow();

        JsonNode policy = one(one(grant, "primaryFunder"), "policy");
        assertThat(text(policy, "title")).contains("NIH Public Access Policy");
    }

    @Test
    void theStaffHaveNothingToDoWithAnyGrant() {
        assertThat(DATA.get("grant"))
                .flatMap(DemoDataTest::persons)
                .doesNotContain(id(user("staff1")), id(user("staff2")));
    }

    @Test
    void nothingOfNihUserAndStaff1IsThereYet() {
        assertThat(DATA.get("submission"))
                .flatMap(
                        submission ->
                                Stream.concat(
                                                refs(linkage(submission, "submitter")),
                                                refs(linkage(submission, "preparers")))
                                        .map(DemoDataTest::id)
                                        .toList())
                .doesNotContain(id(user("nih-user")), id(user("staff1")));
    }

    @Test
    void everyRepositoryThatIsNoWebLinkIsConfigured() throws IOException {
        Set<String> configured;
        try (InputStream file = DemoDataTest.class.getResourceAsStream("/repositories.json")) {
            configured = Set.copyOf(JSON.readTree(file).propertyNames());
        }

        assertThat(DATA.get("repository"))
                .filteredOn(each -> !text(each, "integrationType").orElseThrow().equals("web-link"))
                .map(each -> text(each, "repositoryKey").orElseThrow())
                .contains("pmc")
                .hasSizeGreaterThan(2)
                .allMatch(configured::contains);
    }

    @Test
    void everyFunderThatNihmsKnowsIsMapped() throws IOException {
        Set<String> mapped;
        try (InputStream file = DemoDataTest.class.getResourceAsStream("/repositories.json")) {
            mapped =
                    Set.copyOf(
                            JSON.readTree(file)
                                    .at("/pmc/assembler/options/funder-mapping")
                                    .propertyNames());
        }

        Set<String> goesToPmc =
                DATA.get("funder").stream()
                        .filter(funder -> !linkage(funder, "policy").isNull())
                        .filter(
                                funder ->
                                        refs(linkage(one(funder, "policy"), "repositories"))
                                                .map(ref -> BY_ID.get(id(ref)))
                                                .anyMatch(
                                                        r ->
                                                                text(r, "repositoryKey")
                                                                        .orElse("")
                                                                        .equals("pmc")))
                        .map(funder -> text(funder, "localKey").orElseThrow())
                        .collect(Collectors.toSet());
        assertThat(mapped).isEqualTo(goesToPmc);
    }

    @Test
    void nothingWaitsForADeposit() {
        assertThat(DATA.get("submission"))
                .filteredOn(submission -> submission.at("/attributes/submitted").asBoolean())
                .allSatisfy(
                        submission ->
                                assertThat(text(submission, "aggregatedDepositStatus").orElse(""))
                                        .isIn("", "accepted", "rejected"));
        assertThat(DATA.get("deposit"))
                .allSatisfy(
                        deposit ->
                                assertThat(text(deposit, "depositStatus"))
                                        .get()
                                        .isIn("accepted", "rejected"));
    }

    @Test
    void everyStatusIsOneOfTheWire() {
        statuses("submission", "submissionStatus", SubmissionStatus.class);
        statuses("submission", "aggregatedDepositStatus", AggregatedDepositStatus.class);
        statuses("deposit", "depositStatus", DepositStatus.class);
        statuses("repositoryCopy", "copyStatus", CopyStatus.class);
        statuses("submissionEvent", "eventType", EventType.class);
        statuses("grant", "awardStatus", AwardStatus.class);
        statuses("repository", "integrationType", IntegrationType.class);
        statuses("journal", "pmcParticipation", PmcParticipation.class);
    }

    @Test
    void theInstitutionIsTheOneOfTheConfiguration() {
        assertThat(DATA.get("policy"))
                .anyMatch(
                        policy ->
                                text(policy, "title")
                                        .equals(
                                                Optional.of(
                                                        "Eastbrook University Open Access"
                                                                + " Policy")));
        assertThat(DATA.get("repository"))
                .anyMatch(
                        repository ->
                                text(repository, "name")
                                        .equals(Optional.of("Eastbrook Scholarship")));
        assertThat(texts(user("nih-user"), "affiliation")).contains("eastbrook.example.edu");
    }

    private static <E extends Enum<E> & WireValue> void statuses(
            String type, String attribute, Class<E> values) {
        assertThat(DATA.get(type))
                .flatMap(resource -> text(resource, attribute).stream().toList())
                .isNotEmpty()
                .allMatch(text -> WireValue.parse(values, text).isPresent());
    }

    private static int issnCheck(String issn) {
        String digits = issn.substring(issn.indexOf(':') + 1).replace("-", "");
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (8 - i) * (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0');
        }
        return sum % 11;
    }

    /** ISO 7064 mod 11-2: what is left is 1. */
    private static int orcidCheck(String orcid) {
        String digits = orcid.substring(orcid.lastIndexOf('/') + 1).replace("-", "");
        int total = 0;
        for (char digit : digits.substring(0, 15).toCharArray()) {
            total = (total + digit - '0') * 2;
        }
        char last = digits.charAt(15);
        return (total + (last == 'X' ? 10 : last - '0')) % 11;
    }

    private static List<JsonNode> read(String type) {
        String name = "/demo-data/" + type + ".jsonl";
        try (InputStream file = DemoDataTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode user(String username) {
        return DATA.get("user").stream()
                .filter(user -> text(user, "username").orElse("").equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> persons(JsonNode grant) {
        return Stream.concat(refs(linkage(grant, "pi")), refs(linkage(grant, "coPis")))
                .map(DemoDataTest::id)
                .toList();
    }

    private static JsonNode one(JsonNode resource, String relationship) {
        return BY_ID.get(id(linkage(resource, relationship)));
    }

    private static JsonNode linkage(JsonNode resource, String relationship) {
        return resource.path("relationships").path(relationship).path("data");
    }

    private static Stream<JsonNode> refs(JsonNode linkage) {
        return linkage.isObject() ? Stream.of(linkage) : linkage.valueStream();
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asString();
    }

    private static Optional<String> text(JsonNode resource, String attribute) {
        JsonNode value = resource.path("attributes").path(attribute);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static List<String> texts(JsonNode resource, String attribute) {
        return resource.path("attributes")
                .path(attribute)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
