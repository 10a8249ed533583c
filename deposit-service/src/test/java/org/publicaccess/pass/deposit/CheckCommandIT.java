// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.standins.DSpaceStandIn;
import org.publicaccess.pass.standins.InvenioRdmStandIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code deposit-service check}: every mistake is told, and nothing is sent. */
class CheckCommandIT {

    @TempDir Path directory;
    private final CoreStandIn core = new CoreStandIn();
    private final DSpaceStandIn dspace = new DSpaceStandIn(0, true);
    private final InvenioRdmStandIn invenio = new InvenioRdmStandIn(0);
    private String yaml = "";
    private String output = "";

    @BeforeEach
    void prepare() {
        SampleSubmission.put(core);
        yaml =
                """
                repositories:
                  ir:
                    transport:
                      kind: dspace
                      api: %s/server/api
                      username: pass@example.edu
                      password: ${env:DSPACE_PASSWORD}
                      collection: 10673/11
                  pmc:
                    transport:
                      kind: inveniordm
                      api: %s/api
                      token: ${env:INVENIO_TOKEN}
                      community: papers
                  form:
                    transport: {kind: filesystem, directory: %s}
                    packager: {kind: bagit}
                """
                        .formatted(dspace.address(), invenio.address(), directory.resolve("bags"));
    }

    @AfterEach
    void close() {
        core.close();
        dspace.close();
        invenio.close();
    }

    private int check(String... words) {
        try {
            Path file = Files.writeString(directory.resolve("repositories.yaml"), yaml);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int code =
                    CheckApplication.run(
                            List.of(words),
                            new PrintStream(bytes, true, StandardCharsets.UTF_8),
                            "--PASS_DEPOSIT_REPOSITORY_CONFIGURATION=" + file,
                            "--PASS_DEPOSIT_REPOSITORY_TIMEOUT=5s",
                            "--PASS_CORE_URL=" + core.address(),
                            "--PASS_CORE_USER=backend",
                            "--PASS_CORE_PASSWORD=backend",
                            "--DSPACE_PASSWORD=" + DSpaceStandIn.PASSWORD,
                            "--INVENIO_TOKEN=" + InvenioRdmStandIn.TOKEN);
            output = bytes.toString(StandardCharsets.UTF_8);
            return code;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyConnectionIsTriedAndNothingIsChanged() {
        assertThat(check()).as(() -> output).isZero();
        assertThat(output)
                .contains("describes 3 repositories")
                .contains("ir (dspace, files): OK: logged in as pass@example.edu; collection")
                .contains("pmc (inveniordm, files): OK: token accepted; community papers")
                .contains("form (filesystem, bagit): OK: the directory")
                .doesNotContain(DSpaceStandIn.PASSWORD)
                .doesNotContain(InvenioRdmStandIn.TOKEN);
        assertThat(directory.resolve("bags")).doesNotExist();
    }

    @Test
    void whatWouldBeSentIsShownAndNotSent() {
        assertThat(check("--submission", SampleSubmission.ID)).as(() -> output).isZero();
        assertThat(output)
                .contains("\"/sections/traditionalpageone/dc.title\"")
                .contains("\"identifier\" : \"pass-INSTALLATION-deposit-NEW-round-1\"")
                .contains("\"family_name\" : \"Roe\"")
                .contains("External-Description: On ${widgets}");
        assertThat(dspace.items()).isEmpty();
        assertThat(invenio.records()).isEmpty();
        assertThat(directory.resolve("bags")).doesNotExist();
    }

    @Test
    void programsGetTheSameAsJson() {
        assertThat(check("--json", "--submission", SampleSubmission.ID)).isZero();
        JsonNode report = JsonMapper.builder().build().readTree(output);
        assertThat(report.path("ok").asBoolean()).isTrue();
        assertThat(report.path("repositories")).hasSize(3);
        assertThat(report.at("/repositories/2/dryRun/content/record/metadata/title").asString())
                .isEqualTo("On ${widgets}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/server/api|/server|Repository ir: |transport.api",
                "10673/11|10673/12|Repository ir: DSpace has no collection 10673/12|transport.collection",
                "pass@example.edu|nobody@example.edu|Repository ir: DSpace refuses the login|transport.username",
                "community: papers|community: pictures|Repository pmc: InvenioRDM has no community pictures|transport.community",
                "${env:INVENIO_TOKEN}|${env:DSPACE_PASSWORD}|Repository pmc: InvenioRDM refuses the token (401)|transport.token",
                "${env:INVENIO_TOKEN}|${env:NOBODY_SET_THIS}|pmc.transport.token|NOBODY_SET_THIS, which is not set",
                "collection:|colection:|ir.transport.colection is unknown|collection",
                "repositories:|repositories: [|It is not YAML|line"
            })
    void whatIsWrongIsNamedWithRepositoryKeyAndRemedy(
            String right, String wrong, String what, String key) {
        yaml = yaml.replace(right, wrong);
        assertThat(check()).as(() -> output).isEqualTo(1);
        assertThat(output).contains(what).contains(key);
    }

    @Test
    void aFormWithoutAMappedFieldIsNamed() {
        dspace.removeField("dc.identifier.doi");
        assertThat(check()).isEqualTo(1);
        assertThat(output).contains("has no field dc.identifier.doi");
    }

    @Test
    void aSubmissionThatLacksWhatARepositoryRequiresIsNamed() {
        core.set("submission", SampleSubmission.ID, "metadata", "{\"title\": \"On widgets\"}");
        assertThat(check("--submission", SampleSubmission.ID)).isEqualTo(1);
        assertThat(output)
                .contains("Submission 15 gives nothing for dc.date.issued")
                .contains("gives nothing for metadata.publication_date");
    }

    @Test
    void optionsThatMakeNoSenseShowTheUsage() {
        assertThat(check("--submission", "first")).isEqualTo(2);
        assertThat(output).contains("Usage: deposit-service check");
    }
}
