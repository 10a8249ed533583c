// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.messages.SubmissionReady;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurationFile;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurations;
import org.publicaccess.pass.deposit.testing.EmbeddedBroker;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.standins.DSpaceItem.Place;
import org.publicaccess.pass.standins.DSpaceStandIn;
import org.springframework.context.ConfigurableApplicationContext;

/** A repository that the configuration gets while the service runs needs no code and no restart. */
class AddedRepositoryIT extends DepositFlow {

    private static final String BEFORE =
            """
            repositories:
              folder:
                transport: {kind: filesystem, directory: /nowhere, create: false}
                packager: {kind: bagit}
            """;

    private final DSpaceStandIn dspace = new DSpaceStandIn(0, false);

    AddedRepositoryIT() {
        super(EmbeddedBroker::new);
    }

    @AfterEach
    void closeRepository() {
        dspace.close();
    }

    private void onlyInto(String repository) {
        for (String id :
                List.of(
                        SampleSubmission.PMC,
                        SampleSubmission.INSTITUTIONAL,
                        SampleSubmission.WEB_LINK)) {
            core.set(
                    "repository",
                    id,
                    "integrationType",
                    id.equals(repository) ? "full" : "web-link");
        }
    }

    @Test
    void aSubmissionGoesIntoIt() throws IOException {
        onlyInto(SampleSubmission.INSTITUTIONAL);
        core.set("submission", SampleSubmission.ID, "source", "other");
        Path file = Files.writeString(directory.resolve("repositories.yaml"), BEFORE);
        ConfigurableApplicationContext service =
                start(
                        "--PASS_DEPOSIT_REPOSITORY_CONFIGURATION=" + file,
                        "--PASS_DEPOSIT_REPOSITORY_RELOAD_INTERVAL=100ms",
                        "--DSPACE_PASSWORD=" + DSpaceStandIn.PASSWORD);
        RepositoryConfigurations repositories = service.getBean(RepositoryConfigurations.class);

        Files.writeString(file, BEFORE + "  ir: {transport: {kind: dspace}}\n");
        await().atMost(PATIENCE)
                .until(() -> !service.getBean(RepositoryConfigurationFile.class).isUsable());
        assertThat(repositories.find(List.of("folder"))).as("what held before").isPresent();

        Files.writeString(
                file,
                BEFORE
                        + """
                          ir:
                            transport:
                              kind: dspace
                              api: %s/server/api
                              username: pass@example.edu
                              password: ${env:DSPACE_PASSWORD}
                              collection: 10673/11
                        """
                                .formatted(dspace.address()));
        await().atMost(PATIENCE).until(() -> repositories.find(List.of("ir")).isPresent());
        core.set("submission", SampleSubmission.ID, "source", "pass");
        broker.send(SUBMISSIONS, new SubmissionReady(SampleSubmission.ID));

        await().atMost(PATIENCE)
                .until(
                        () ->
                                deposit(SampleSubmission.INSTITUTIONAL, "depositStatus")
                                        .equals("accepted"));
        assertThat(dspace.items(Place.ARCHIVE)).hasSize(1);
        assertThat(dspace.items(Place.WORKSPACE)).isEmpty();
    }
}
