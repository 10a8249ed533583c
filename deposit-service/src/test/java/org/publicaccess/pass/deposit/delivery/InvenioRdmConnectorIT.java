// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.deposit.connectors.Connectors;
import org.publicaccess.pass.deposit.delivery.DisturbedRepositories.Point;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.Configurations;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.repositories.Secret;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.transport.Targets;
import org.publicaccess.pass.standins.InvenioRdmStandIn;
import org.publicaccess.pass.standins.InvenioRecord;
import org.publicaccess.pass.standins.Request;
import org.publicaccess.pass.standins.StandIn;
import org.publicaccess.pass.standins.StoredFile;

class InvenioRdmConnectorIT extends ConnectorContract {

    private static final String DEPOSIT = "10" + SampleSubmission.INSTITUTIONAL;

    private final InvenioRdmStandIn invenio = new InvenioRdmStandIn(0);

    @Override
    StandIn repository() {
        return invenio;
    }

    @Override
    RepositoryConfiguration configuration() {
        return Configurations.of(
                KEY,
                new Binding.InvenioRdm(
                        URI.create(invenio.address() + "/api"),
                        new Secret(InvenioRdmStandIn.TOKEN),
                        Optional.of(InvenioRdmStandIn.COMMUNITY)));
    }

    @Override
    int handedIn() {
        return (int) invenio.records().stream().filter(InvenioRecord::isHandedIn).count();
    }

    @Override
    int drafts() {
        return (int)
                invenio.records().stream()
                        .filter(record -> !record.isHandedIn())
                        .filter(record -> record.body().toString().contains("pass-"))
                        .count();
    }

    private InvenioRecord record() {
        return invenio.records().stream()
                .filter(InvenioRecord::isHandedIn)
                .findFirst()
                .orElseThrow();
    }

    @Override
    List<String> files() {
        return record().files().stream().map(StoredFile::name).toList();
    }

    @Override
    void accept() {
        invenio.accept(record().id());
    }

    @Override
    void refuse(String reason) {
        invenio.decline(record().id(), "<p>" + reason + "</p>");
    }

    @Override
    boolean isHandingIn(Request request) {
        return request.path().endsWith("/actions/submit-review");
    }

    @Override
    boolean isDrafting(Request request) {
        return request.toString().equals("POST /api/records");
    }

    @Override
    int handedInOfRound(int round) {
        return (int)
                invenio.records().stream()
                        .filter(record -> record.body().toString().contains(identifier(round)))
                        .count();
    }

    private void deliver() {
        Site.Instance instance = site.process("first", new Targets());
        site.takeOn(instance, SampleSubmission.INSTITUTIONAL, KEY);
        instance.worker().work(DEPOSIT);
    }

    @Test
    void creatorsAreTheAuthorsWithTheirOrcids() {
        deliver();
        assertThat(record().body().at("/metadata/creators").toString())
                .isEqualTo(
                        "[{\"person_or_org\":{\"type\":\"personal\",\"given_name\":\"Jane\",\"family_name\":\"Roe\",\"identifiers\":[{\"scheme\":\"orcid\",\"identifier\":\"0000-0002-1825-0097\"}]}}]");
    }

    @Test
    void draftsThatOthersBeganStayAsTheyAre() {
        String other = invenio.draftByHand("On ${widgets}");
        deliver();
        assertThat(invenio.records()).extracting(InvenioRecord::id).contains(other);
        assertThat(handedIn()).isEqualTo(1);
    }

    @Test
    void aDraftThatTheIndexShowedTooLateIsRemovedBeforeTheOtherIsHandedIn() {
        invenio.setSlowIndex(true);
        Site.Instance victim =
                site.process(
                        "victim",
                        new Targets(),
                        DisturbedRepositories.killing(
                                new Connectors(Site.PATIENCE), Point.AFTER_DRAFTING));
        site.takeOn(victim, SampleSubmission.INSTITUTIONAL, KEY);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> victim.worker().work(DEPOSIT))
                .isInstanceOf(DisturbedTargets.Killed.class);
        invenio.disturb(
                request -> {
                    if (request.path().contains("/files")) {
                        invenio.refreshIndex();
                    }
                    return org.publicaccess.pass.standins.Disturbance.Effect.NONE;
                });
        site.clock.advance(Site.LEASE);
        successor.worker().work(DEPOSIT);
        assertThat(handedIn()).isEqualTo(1);
        assertThat(drafts()).isZero();
    }

    @Test
    void aTokenThatIsVoidIsToldAndTheDepositGoesOnWhenItHoldsAgain() {
        invenio.revokeToken();
        deliver();
        assertThat(site.core.attribute("deposit", DEPOSIT, "statusMessage"))
                .contains("Repository target")
                .contains("transport.token");
        invenio.restoreToken();
        site.clock.advance(Site.RETRY.multipliedBy(2));
        successor.worker().work(DEPOSIT);
        assertThat(handedIn()).isEqualTo(1);
    }

    @Test
    void aSubmissionWithoutAuthorsFailsWithRepositoryKeyAndRemedy() {
        site.core.set(
                "submission",
                SampleSubmission.ID,
                "metadata",
                "{\"title\": \"On widgets\", \"publicationDate\": \"2026\"}");
        deliver();
        assertThat(site.core.attribute("deposit", DEPOSIT, "depositStatus")).isEqualTo("failed");
        assertThat(site.core.attribute("deposit", DEPOSIT, "statusMessage"))
                .contains("metadata.creators")
                .contains("repository target")
                .contains("Enter the authors");
        assertThat(invenio.records()).isEmpty();
    }
}
