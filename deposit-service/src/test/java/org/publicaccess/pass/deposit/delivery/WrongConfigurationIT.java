// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.publicaccess.pass.deposit.repositories.ArchiveFormat;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.Configurations;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.repositories.HostKey;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.repositories.Secret;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.testing.TestSftpServer;
import org.publicaccess.pass.deposit.transport.Targets;
import org.publicaccess.pass.standins.DSpaceStandIn;
import org.publicaccess.pass.standins.InvenioRdmStandIn;
import org.publicaccess.pass.standins.SwordStandIn;

/**
 * What a deposit says when it meets a mistake in the configuration of its repository, which only
 * the repository itself could show. Mistakes that the file shows never get that far.
 */
class WrongConfigurationIT {

    private static final String KEY = "target";
    private static final String NOBODY = "http://127.0.0.1:1";
    private static final DSpaceStandIn DSPACE = new DSpaceStandIn(0, true);
    private static final InvenioRdmStandIn INVENIO = new InvenioRdmStandIn(0);
    private static final SwordStandIn SWORD = new SwordStandIn(0);
    private static TestSftpServer sftp;

    @TempDir static Path shared;
    @TempDir Path directory;

    @BeforeAll
    static void open() throws IOException {
        sftp = new TestSftpServer(Files.createDirectories(shared.resolve("sftp")));
    }

    @AfterAll
    static void close() {
        DSPACE.close();
        INVENIO.close();
        SWORD.close();
        sftp.close();
    }

    /** A mistake, the configuration with it, and what the deposit must say. */
    record Mistake(String name, RepositoryConfiguration configuration, List<String> told) {

        static Mistake of(String name, Binding.Items binding, String... told) {
            return new Mistake(name, Configurations.of(KEY, binding), List.of(told));
        }

        static Mistake of(String name, Binding binding, String... told) {
            Assembly bag =
                    new Assembly.BagIt(
                            ArchiveFormat.ZIP, EnumSet.of(DigestAlgorithm.SHA512), Map.of());
            return new Mistake(name, Configurations.of(KEY, bag, binding), List.of(told));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Binding.DSpace dspace(String api, String password, String collection) {
        return new Binding.DSpace(
                URI.create(api),
                DSPACE.address(),
                DSpaceStandIn.USER,
                new Secret(password),
                collection,
                "dc.identifier.other",
                "embargo",
                Map.of(),
                true);
    }

    private static Binding.InvenioRdm invenio(String api, String token, String community) {
        return new Binding.InvenioRdm(URI.create(api), new Secret(token), Optional.of(community));
    }

    private static Binding sword(String service, String authorization) {
        return new Binding.Sword(
                URI.create(service),
                new Secret(authorization),
                URI.create("http://purl.org/net/sword/3.0/package/SimpleZip"),
                1_000_000);
    }

    private static Binding sftp(String password, String fingerprint) {
        return new Binding.Sftp(
                "localhost",
                sftp.port(),
                "pass",
                password,
                "upload",
                List.of(new HostKey(fingerprint)));
    }

    static Stream<Mistake> mistakes() {
        String dspace = DSPACE.address() + "/server/api";
        String invenio = INVENIO.address() + "/api";
        return Stream.of(
                Mistake.of(
                        "DSpace, wrong address",
                        dspace(
                                DSPACE.address() + "/",
                                DSpaceStandIn.PASSWORD,
                                DSpaceStandIn.HANDLE),
                        "no DSpace 7 or later. Set transport.api to the address"),
                Mistake.of(
                        "DSpace, nobody at the address",
                        dspace(NOBODY, DSpaceStandIn.PASSWORD, DSpaceStandIn.HANDLE),
                        "cannot be reached",
                        "See that the address under transport is right"),
                Mistake.of(
                        "DSpace, wrong password",
                        dspace(dspace, "wrong", DSpaceStandIn.HANDLE),
                        "DSpace refuses the login of",
                        "transport.password"),
                Mistake.of(
                        "DSpace, unknown collection",
                        dspace(dspace, DSpaceStandIn.PASSWORD, "10673/404"),
                        "DSpace has no collection 10673/404",
                        "Set transport.collection"),
                Mistake.of(
                        "InvenioRDM, wrong address",
                        invenio(
                                INVENIO.address() + "/web",
                                InvenioRdmStandIn.TOKEN,
                                InvenioRdmStandIn.COMMUNITY),
                        "is no REST API of InvenioRDM",
                        "Set transport.api"),
                Mistake.of(
                        "InvenioRDM, expired token",
                        invenio(invenio, "expired", InvenioRdmStandIn.COMMUNITY),
                        "InvenioRDM refuses the token",
                        "transport.token"),
                Mistake.of(
                        "InvenioRDM, unknown community",
                        invenio(invenio, InvenioRdmStandIn.TOKEN, "pictures"),
                        "InvenioRDM has no community pictures",
                        "Set transport.community"),
                Mistake.of(
                        "SWORD, wrong address",
                        sword(SWORD.address() + "/elsewhere", SwordStandIn.AUTHORIZATION),
                        "is no service of SWORD 3.0. Set transport.service"),
                Mistake.of(
                        "SWORD, expired token",
                        sword(SWORD.address() + "/sword", "Bearer expired"),
                        "refuses the login (401)",
                        "transport.token"),
                Mistake.of(
                        "S3, nobody at the address",
                        new Binding.S3(
                                "packages",
                                "",
                                "us-east-1",
                                Optional.of(URI.create(NOBODY)),
                                Optional.of(
                                        new Binding.S3Keys(new Secret("key"), new Secret("word"))),
                                true),
                        "The bucket packages cannot be used",
                        "transport.endpoint"),
                Mistake.of(
                        "SFTP, wrong password",
                        sftp("wrong", sftp.fingerprint()),
                        "cannot be used",
                        "transport.password"),
                Mistake.of(
                        "SFTP, another host key",
                        sftp(TestSftpServer.PASSWORD, "SHA256:" + "A".repeat(43)),
                        "presents the host key " + sftp.fingerprint(),
                        "set transport.host-key"),
                Mistake.of(
                        "file system, no directory",
                        new Binding.Filesystem(shared.resolve("nowhere"), false),
                        "nowhere does not exist. Make it, or correct transport.directory"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theDepositNamesTheRepositoryTheKeyAndTheRemedyAndGoesOnLater(Mistake mistake)
            throws IOException {
        try (Site site = new Site(directory, List.of(mistake.configuration()))) {
            Site.Instance process = site.process("first", new Targets());
            String deposit = site.takeOn(process, SampleSubmission.INSTITUTIONAL, KEY);
            process.worker().work(deposit);
            assertThat(site.core.attribute("deposit", deposit, "statusMessage"))
                    .contains("Repository " + KEY)
                    .contains(mistake.told())
                    .contains("the next is due at")
                    .doesNotContain(
                            DSpaceStandIn.PASSWORD,
                            InvenioRdmStandIn.TOKEN,
                            SwordStandIn.AUTHORIZATION,
                            TestSftpServer.PASSWORD);
            assertThat(site.core.attribute("deposit", deposit, "depositStatus")).isEqualTo("retry");
        }
    }
}
