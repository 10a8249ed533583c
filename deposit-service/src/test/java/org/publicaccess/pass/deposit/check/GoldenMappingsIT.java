// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.publicaccess.pass.deposit.connectors.Connectors;
import org.publicaccess.pass.deposit.items.ItemDeposit;
import org.publicaccess.pass.deposit.items.ItemRepository;
import org.publicaccess.pass.deposit.packaging.ItemFiles;
import org.publicaccess.pass.deposit.packaging.PackagedDeposit;
import org.publicaccess.pass.deposit.packaging.Packaging;
import org.publicaccess.pass.deposit.repositories.ArchiveFormat;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.Configurations;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.repositories.Secret;
import org.publicaccess.pass.deposit.submission.SubmissionReader;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
import org.publicaccess.pass.deposit.work.Installation;
import org.publicaccess.pass.standins.DSpaceStandIn;
import org.publicaccess.pass.standins.InvenioRdmStandIn;
import org.publicaccess.pass.standins.SwordStandIn;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ten submissions become at each kind of repository, as reviewed against the repositories'
 * documentation. After a wanted change run with {@code -Dgolden.write=true}, and review the
 * difference.
 */
class GoldenMappingsIT {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final Installation INSTALLATION = new Installation("golden");
    private static final List<String> KINDS =
            List.of("dspace", "inveniordm", "sword", "bagit", "nihms");

    @TempDir Path directory;
    private final CoreStandIn core = new CoreStandIn();
    private final DSpaceStandIn dspace = new DSpaceStandIn(0, true);
    private final InvenioRdmStandIn invenio = new InvenioRdmStandIn(0);
    private final SwordStandIn sword = new SwordStandIn(0);
    private final Connectors connectors = new Connectors(Duration.ofSeconds(10));
    private Packaging packaging;
    private DryRuns dryRuns;

    static Stream<Arguments> cases() {
        return KINDS.stream()
                .flatMap(
                        kind ->
                                GoldenSubmissions.names().stream()
                                        .map(name -> Arguments.of(kind, name)));
    }

    @BeforeEach
    void open() {
        packaging = new Packaging(new SubmissionReader(core.client()), directory, CLOCK);
        dryRuns = new DryRuns(core.client(), packaging, connectors, () -> INSTALLATION, CLOCK);
        core.put("repository", "3", "{\"attributes\": {\"repositoryKey\": \"golden\"}}");
        core.put(
                "deposit",
                "7",
                """
                {"relationships": {"submission": "submission/15", "repository": "repository/3"}}\
                """);
    }

    @AfterEach
    void close() {
        core.close();
        dspace.close();
        invenio.close();
        sword.close();
    }

    private RepositoryConfiguration repository(String kind) {
        Assembly bag =
                new Assembly.BagIt(
                        kind.equals("sword") ? ArchiveFormat.ZIP : ArchiveFormat.TAR,
                        EnumSet.of(DigestAlgorithm.SHA256),
                        Map.of("Source-Organization", "Eastbrook University"));
        return switch (kind) {
            case "dspace" ->
                    Configurations.of(
                            "golden",
                            new Binding.DSpace(
                                    URI.create(dspace.address() + "/server/api"),
                                    dspace.address(),
                                    DSpaceStandIn.USER,
                                    new Secret(DSpaceStandIn.PASSWORD),
                                    DSpaceStandIn.HANDLE,
                                    "dc.identifier.other",
                                    "embargo",
                                    Map.of(),
                                    true));
            case "inveniordm" ->
                    Configurations.of(
                            "golden",
                            new Binding.InvenioRdm(
                                    URI.create(invenio.address() + "/api"),
                                    new Secret(InvenioRdmStandIn.TOKEN),
                                    Optional.of(InvenioRdmStandIn.COMMUNITY)));
            case "sword" ->
                    Configurations.of(
                            "golden",
                            bag,
                            new Binding.Sword(
                                    URI.create(sword.address() + "/sword"),
                                    new Secret(SwordStandIn.AUTHORIZATION),
                                    URI.create("http://purl.org/net/sword/3.0/package/SimpleZip"),
                                    700));
            case "bagit" ->
                    Configurations.of(
                            "golden",
                            bag,
                            new Binding.S3(
                                    "packages",
                                    "pass/",
                                    "us-east-1",
                                    Optional.empty(),
                                    Optional.empty(),
                                    false));
            default ->
                    Configurations.of(
                            "golden",
                            new Assembly.Nihms(
                                    ArchiveFormat.TAR, Map.of("example.edu:funder:100", "nih")),
                            new Binding.Sftp(
                                    "nihms.example.org", 22, "u", "p", "upload/%s", List.of()));
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachRepositoryGetsWhatWasReviewed(String kind, String name) throws IOException {
        GoldenSubmissions.put(core, name);
        RepositoryConfiguration repository = repository(kind);
        DryRun run = dryRuns.of(repository, GoldenSubmissions.ID);
        String made =
                run.content()
                        .map(JSON::writeValueAsString)
                        .orElse(JSON.writeValueAsString(Map.of("problem", run.problem())));
        if (kind.equals("sword")) {
            // The times in a ZIP file are local.
            made = made.replaceAll("\"sha256\" : \"[0-9a-f]{64}\"", "\"sha256\" : \"…\"");
        }
        Path golden = GoldenSubmissions.FOLDER.resolve(kind).resolve(name + ".json");
        if (WRITE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, made + "\n");
        }
        assertThat(made).isEqualToNormalizingNewlines(Files.readString(golden).strip());
        if (run.isWell() && repository.makesItems()) {
            assertTakenIn(repository);
        }
    }

    /** The repository's rules allow what the golden file says. */
    private void assertTakenIn(RepositoryConfiguration repository) throws IOException {
        ItemRepository target = connectors.open(repository);
        try (ItemFiles files =
                packaging.gather(
                        repository, new PackagedDeposit("7", GoldenSubmissions.ID, 1), "3")) {
            ItemDeposit deposit =
                    ItemDeposit.of(
                            repository.metadata(),
                            files,
                            INSTALLATION.identifier("7", 1),
                            1,
                            LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC));
            String reference = target.begin(deposit);
            target.fill(reference, deposit);
            assertThat(target.handIn(reference).accessUrl()).isEmpty();
        }
    }
}
