// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;

class RepositoryConfigurationReaderTest {

    private static final String FINGERPRINT = "SHA256:uNiVztksCsDhcc0u9e8BrrSnkcnZxyBE3TnqVlQh0Fk";

    /** As sites of Eclipse PASS have it. */
    private static final String EXISTING =
            """
            { "pmc": { "assembler": { "specification": "nihms", "beanName": "nihmsAssembler",
                "options": { "archive": "TAR", "compression": "GZIP", "algorithms": ["sha512"],
                  "funder-mapping": { "example.edu:funder:100": "nih" } } },
              "transport-config": { "auth-realms": [ { "mech": "basic", "url": "http://x" } ],
                "protocol-binding": { "protocol": "sftp",
                  "server-fqdn": "${pmc.ftp.host}", "server-port": "${pmc.ftp.port}",
                  "username": "${pmc.ftp.user}", "password": "${pmc.ftp.password}",
                  "default-directory": "/upload/%s" } } },
              "JScholarship": { "assembler": { "specification": "bagit", "beanName": "bagItAssembler",
                "options": { "archive": "ZIP", "algorithms": ["SHA512", "sha256"],
                  "baginfo-template-resource": "/bag-info.txt" } },
              "transport-config": { "protocol-binding": { "protocol": "filesystem",
                  "baseDir": "/srv/bags", "createIfMissing": "false", "overwrite": "true" } } },
              "ir": { "assembler": { "specification": "DSpace", "beanName": "DSpaceAssembler" },
                "transport-config": { "protocol-binding": { "protocol": "DSpace" } } } }
            """;

    private final MockEnvironment environment =
            new MockEnvironment()
                    .withProperty("pmc.ftp.host", "sftp.example.org")
                    .withProperty("pmc.ftp.port", "2222")
                    .withProperty("pmc.ftp.user", "pass")
                    .withProperty("pmc.ftp.password", "s3cret");

    private RepositoryConfigurations read(String json) {
        return new RepositoryConfigurationReader(
                        environment::resolveRequiredPlaceholders, environment::getProperty)
                .read(
                        new ByteArrayResource(
                                json.getBytes(StandardCharsets.UTF_8), "repositories.json"));
    }

    @Test
    void anExistingFileIsReadAndItsPlaceholdersResolved() {
        RepositoryConfigurations repositories = read(EXISTING);
        assertThat(repositories.serving(List.of("PMC")))
                .isEqualTo(
                        new RepositoryConfiguration(
                                "pmc",
                                new Assembly.Nihms(
                                        ArchiveFormat.TAR_GZIP,
                                        Map.of("example.edu:funder:100", "nih")),
                                new Binding.Sftp(
                                        "sftp.example.org",
                                        2222,
                                        "pass",
                                        "s3cret",
                                        "/upload/%s",
                                        List.of()),
                                2));
        assertThat(repositories.serving(List.of("no such key", "jscholarship", "4")))
                .isEqualTo(
                        new RepositoryConfiguration(
                                "JScholarship",
                                new Assembly.BagIt(
                                        ArchiveFormat.ZIP,
                                        EnumSet.allOf(DigestAlgorithm.class),
                                        Map.of()),
                                new Binding.Filesystem(Path.of("/srv/bags"), false),
                                2));
    }

    @Test
    void whatThisVersionCannotServeIsReadButNotServed() {
        assertThatThrownBy(() -> read(EXISTING).serving(List.of("ir")))
                .isInstanceOf(UnservedRepositoryException.class)
                .hasMessageContaining("cannot deposit into the repository ir");
        assertThatThrownBy(() -> read(EXISTING).serving(List.of("eric", "ERIC", "9")))
                .isInstanceOf(UnservedRepositoryException.class)
                .hasMessage(
                        "PASS does not know how to deposit into the repository eric / ERIC / 9."
                                + " A PASS administrator must add it to repositories.json.");
    }

    @Test
    void theServersKeyMayBeAFingerprintOrAPublicKeyOrSeveral() {
        String json =
                EXISTING.replace(
                        "\"server-port\"",
                        """
                        "server-host-key": ["%s",
                          "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl github"],
                        "server-port"\
                        """
                                .formatted(FINGERPRINT));
        Binding.Sftp binding = (Binding.Sftp) read(json).serving(List.of("pmc")).binding();
        assertThat(binding.hostKeys())
                .extracting(HostKey::fingerprint)
                .containsExactly(FINGERPRINT, "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU");
    }

    @Test
    void bagInfoAndFunderMappingKeepWhatTheSiteWrote() {
        String json =
                EXISTING.replace(
                        "\"baginfo-template-resource\": \"/bag-info.txt\"",
                        "\"bag-info\": {\"Source-Organization\": \"X\", \"Contact-Name\": \"Y\"}");
        Assembly.BagIt assembly =
                (Assembly.BagIt) read(json).serving(List.of("JScholarship")).assembly();
        assertThat(assembly.bagInfo())
                .containsExactly(
                        Map.entry("Source-Organization", "X"), Map.entry("Contact-Name", "Y"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String json =
                """
                { "pmc": { "assembler": { "beanName": "nihmsAssembler",
                    "options": { "archive": "TAR", "compression": "BZIP2",
                      "funder-mapping": { "x:funder:1": "ahqr" } } },
                  "transport-config": { "protocol-binding": { "protocol": "sftp",
                      "server-fqdn": "${nobody.set.this}", "server-port": "many",
                      "username": "u", "password": "p", "server-host-key": "?" } } },
                  "ir": { "concurrency": "none",
                    "transport-config": { "protocol-binding": { "protocol": "filesystem" } } } }
                """;
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidRepositoryConfigurationException.class)
                .message()
                .contains("repositories.json")
                .contains("pmc.assembler.options.archive TAR with compression BZIP2 cannot be made")
                .contains("pmc.assembler.options.funder-mapping maps x:funder:1 to ahqr")
                .contains(
                        "pmc.transport-config.protocol-binding.server-fqdn refers to a variable"
                                + " that is not set: ${nobody.set.this}")
                .contains("protocol-binding.server-port is not a port number: many")
                .contains("protocol-binding.default-directory is missing")
                .contains("protocol-binding.server-host-key is neither a fingerprint")
                .contains("ir.concurrency must be a number from 1 to 50, not none")
                .contains("ir.assembler.beanName is missing")
                .contains("ir.transport-config.protocol-binding.baseDir is missing");
    }

    @Test
    void aMissingOrBrokenFileIsNamed() {
        assertThatThrownBy(
                        () ->
                                new RepositoryConfigurationReader(text -> text, name -> null)
                                        .read(new FileSystemResource("/no/such/file.json")))
                .isInstanceOf(InvalidRepositoryConfigurationException.class)
                .hasMessageContaining("/no/such/file.json");
        assertThatThrownBy(() -> read("{ not json")).hasMessageContaining("It is not JSON");
        assertThatThrownBy(() -> read("[]")).hasMessageContaining("must be a JSON object");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(read(EXISTING).all().toString()).doesNotContain("s3cret");
    }

    @Test
    void theQueueOfARepositoryCarriesItsKeyMadeSafe() {
        RepositoryConfiguration odd =
                new RepositoryConfiguration(
                        "My Repo>*?x=1",
                        new Assembly.Unsupported("x"),
                        new Binding.Unsupported("y"),
                        1);
        assertThat(odd.workQueue()).isEqualTo("pass-deposit-work.my_repo___x_1");
        assertThat(read(EXISTING).serving(List.of("pmc")).workQueue())
                .isEqualTo("pass-deposit-work.pmc");
    }
}
