// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

class RepositoriesYamlTest {

    private static final String WHOLE =
            """
            repositories:
              ir:
                transport:
                  kind: dspace
                  api: https://repository.example.edu/server/api/
                  username: pass@example.edu
                  password: ${env:DSPACE_PASSWORD}
                  collection: 10673/11
                  bundles: {supplemental: SUPPLEMENT}
                metadata:
                  dc.publisher: ~
                  dc.type: Article
                limits: {concurrency: 4, max-files: 20, max-file-size: 2 GB}
              zenodo:
                transport: {kind: inveniordm, api: "https://invenio.example.edu/api", token: "${env:TOKEN}", community: papers}
              archive:
                transport: {kind: s3, bucket: packages, prefix: pass, region: eu-central-1}
                packager: {kind: bagit, algorithms: [sha256], bag-info: {Source-Organization: X}}
              pmc:
                transport: {kind: sftp, host: nihms.example.org, username: u, password: "${env:TOKEN}", directory: "upload/%s"}
                packager: {kind: nihms, funders: {"example.edu:funder:1": nih}}
              sword:
                transport: {kind: sword, service: "https://sword.example.edu/service", token: "${env:TOKEN}"}
            """;

    @TempDir Path directory;

    private final RepositoryConfigurationReader reader =
            new RepositoryConfigurationReader(
                    text -> text,
                    name -> Map.of("DSPACE_PASSWORD", "s3cret", "TOKEN", "t0ken").get(name));

    private RepositoryConfigurations read(String yaml) {
        return reader.read(
                new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "repositories.yaml"));
    }

    private void assertProblem(String yaml, String... problems) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidRepositoryConfigurationException.class)
                .message()
                .contains(problems);
    }

    @Test
    void everyKindOfTransportGetsItsPackagerAndItsMapping() {
        RepositoryConfigurations all = read(WHOLE);
        RepositoryConfiguration ir = all.serving(List.of("IR"));
        Binding.DSpace dspace = (Binding.DSpace) ir.binding();
        assertThat(dspace.api()).isEqualTo(URI.create("https://repository.example.edu/server/api"));
        assertThat(dspace.website()).isEqualTo(URI.create("https://repository.example.edu"));
        assertThat(dspace.password()).isEqualTo(new Secret("s3cret"));
        assertThat(ir.limits()).isEqualTo(new Limits(4, 20, 2L << 30));
        assertThat(ir.assembly()).isInstanceOf(Assembly.Files.class);
        assertThat(ir.metadata().fields())
                .contains("dc.title", "dc.type")
                .doesNotContain("dc.publisher");
        assertThat(((Binding.InvenioRdm) all.serving(List.of("zenodo")).binding()).community())
                .isEqualTo(Optional.of("papers"));
        assertThat(((Binding.S3) all.serving(List.of("archive")).binding()).prefix())
                .isEqualTo("pass/");
        assertThat(all.serving(List.of("pmc")).assembly())
                .isEqualTo(
                        new Assembly.Nihms(
                                ArchiveFormat.TAR_GZIP, Map.of("example.edu:funder:1", "nih")));
        assertThat(((Assembly.BagIt) all.serving(List.of("sword")).assembly()).format())
                .isEqualTo(ArchiveFormat.ZIP);
    }

    @Test
    void secretsAreNeverPrinted() {
        assertThat(read(WHOLE).all().toString()).doesNotContain("s3cret").doesNotContain("t0ken");
    }

    @Test
    void aSecretMayStandInAFile() throws IOException {
        Path secret = Files.writeString(directory.resolve("token"), "from the file\n");
        String yaml = WHOLE.replace("${env:TOKEN}", "${file:%s}".formatted(secret));
        assertThat(((Binding.InvenioRdm) read(yaml).serving(List.of("zenodo")).binding()).token())
                .isEqualTo(new Secret("from the file"));
    }

    @Test
    void unknownKeysAreNamedWithTheKnownOnes() {
        assertProblem(
                WHOLE.replace("collection:", "colection:"),
                "ir.transport.colection is unknown; remove it or use one of [api,",
                "ir.transport.collection is missing");
        assertProblem(
                WHOLE.replace("limits:", "limit:"), "ir.limit is unknown; remove it or use one of");
        assertProblem("repositries: {}", "repositries is unknown", "repositories must hold");
    }

    @Test
    void missingSecretsAreNamedWithRepositoryKeyAndRemedy() {
        assertProblem(
                WHOLE.replace("${env:DSPACE_PASSWORD}", "${env:NOBODY}"),
                "ir.transport.password refers to the environment variable NOBODY, which is not set;"
                        + " set it");
        assertProblem(
                WHOLE.replace("${env:DSPACE_PASSWORD}", "${file:/no/such/file}"),
                "ir.transport.password refers to the file /no/such/file, which the deposit service"
                        + " cannot read");
        assertProblem(
                WHOLE.replace("${env:DSPACE_PASSWORD}", "${vault:x}"),
                "ir.transport.password stands in the file itself; write ${env:NAME}");
    }

    @Test
    void aSecretInTheFileItselfIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> read(WHOLE.replace("${env:DSPACE_PASSWORD}", "hunter2")))
                .hasMessageContaining("ir.transport.password stands in the file itself")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void everythingElseThatIsWrongIsSaidAtOnce() {
        assertProblem(
                """
                repositories:
                  a: {transport: {kind: ftp}}
                  b: {transport: {kind: inveniordm, api: invenio.example.edu, token: "${env:TOKEN}"}, packager: {kind: nihms}}
                  c: {transport: {kind: filesystem, directory: /srv}, metadata: {x: y}}
                  d:
                    transport: {kind: inveniordm, api: "https://x.example.edu/api", token: "${env:TOKEN}"}
                    metadata: {metadata.title: "{titel}"}
                    limits: {concurrency: many, max-file-size: big}
                """,
                "a.transport.kind is ftp; use one of [dspace, filesystem, inveniordm, s3, sftp,"
                        + " sword]",
                "b.transport.api must be an address like https://repository.example.edu, not"
                        + " invenio.example.edu",
                "b.packager.kind is nihms and does not fit the transport; use one of [files]",
                "c.packager.kind is missing and does not fit the transport; use one of [bagit,"
                        + " nihms]",
                "c.metadata is not for packages",
                "d.metadata.metadata.title names the unknown field \"titel\"",
                "d.limits.concurrency must be a number from 1 to 50, not many",
                "d.limits.max-file-size must be a size like 500 MB or 2 GB, not big");
    }

    @Test
    void malformedYamlIsNamedWithItsLine() {
        assertProblem("repositories:\n  ir: {transport: [\n", "It is not YAML (line ");
        assertProblem("repositories:\n  ir: {}\n  ir: {}\n", "It is not YAML", "ir");
        assertProblem("repositories:\n  ir: {}\n  IR: {}\n", "IR is there twice");
    }

    @Test
    void aChangedFileHoldsFromThenOnAndOneThatCannotBeUsedChangesNothing() throws IOException {
        Path path = Files.writeString(directory.resolve("repositories.yaml"), WHOLE);
        RepositoryConfigurationFile file =
                new RepositoryConfigurationFile(reader, new FileSystemResource(path));
        RepositoryConfigurations current = file.current();
        assertThat(file.reload()).isFalse();
        Files.writeString(path, WHOLE.replace("  zenodo:", "  another:"));
        assertThat(file.reload()).isTrue();
        assertThat(current.serving(List.of("another")).key()).isEqualTo("another");
        assertThat(current.find(List.of("zenodo"))).isEmpty();
        Files.writeString(path, WHOLE.replace("kind: s3", "kind: s4"));
        assertThat(file.reload()).isFalse();
        assertThat(file.isUsable()).isFalse();
        assertThat(current.serving(List.of("another")).key()).isEqualTo("another");
        Files.writeString(path, WHOLE);
        assertThat(file.reload()).isTrue();
        assertThat(file.isUsable()).isTrue();
    }
}
