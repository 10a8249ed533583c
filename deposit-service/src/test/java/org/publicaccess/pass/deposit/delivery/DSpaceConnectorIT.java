// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.FileRole;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.Configurations;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.repositories.Secret;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.transport.Targets;
import org.publicaccess.pass.standins.DSpaceItem;
import org.publicaccess.pass.standins.DSpaceItem.Place;
import org.publicaccess.pass.standins.DSpaceStandIn;
import org.publicaccess.pass.standins.Request;
import org.publicaccess.pass.standins.StandIn;
import org.publicaccess.pass.standins.StoredFile;

class DSpaceConnectorIT extends ConnectorContract {

    private static final String IDENTIFIER = "dc.identifier.other";
    private static final String DEPOSIT = "10" + SampleSubmission.INSTITUTIONAL;

    private final DSpaceStandIn dspace = new DSpaceStandIn(0, true);

    @Override
    StandIn repository() {
        return dspace;
    }

    @Override
    RepositoryConfiguration configuration() {
        Map<FileRole, String> bundles = new EnumMap<>(FileRole.class);
        bundles.put(FileRole.SUPPLEMENTAL, "SUPPLEMENT");
        return Configurations.of(
                KEY,
                new Binding.DSpace(
                        URI.create(dspace.address() + "/server/api"),
                        dspace.address(),
                        DSpaceStandIn.USER,
                        new Secret(DSpaceStandIn.PASSWORD),
                        DSpaceStandIn.HANDLE,
                        IDENTIFIER,
                        "embargo",
                        bundles,
                        true));
    }

    private boolean isOurs(DSpaceItem item) {
        return item.values(IDENTIFIER).stream().anyMatch(id -> id.startsWith("pass-"))
                || item.files().stream().anyMatch(file -> file.name().startsWith("pass-"));
    }

    @Override
    int handedIn() {
        return dspace.items(Place.WORKFLOW).size() + dspace.items(Place.ARCHIVE).size();
    }

    @Override
    int drafts() {
        return (int) dspace.items(Place.WORKSPACE).stream().filter(this::isOurs).count();
    }

    private DSpaceItem item() {
        return dspace.items().stream()
                .filter(item -> item.place() != Place.WORKSPACE)
                .findFirst()
                .orElseThrow();
    }

    @Override
    List<String> files() {
        return item().files().stream().map(StoredFile::name).toList();
    }

    @Override
    void accept() {
        dspace.approve(item().uuid());
    }

    @Override
    void refuse(String reason) {
        dspace.reject(item().uuid(), reason);
    }

    @Override
    boolean isHandingIn(Request request) {
        return request.toString().equals("POST /server/api/workflow/workflowitems");
    }

    @Override
    boolean isDrafting(Request request) {
        return request.toString().equals("POST /server/api/submission/workspaceitems");
    }

    @Override
    int handedInOfRound(int round) {
        return (int)
                dspace.items().stream()
                        .filter(item -> item.values(IDENTIFIER).contains(identifier(round)))
                        .count();
    }

    private void deliver() {
        Site.Instance instance = site.process("first", new Targets());
        site.takeOn(instance, SampleSubmission.INSTITUTIONAL, KEY);
        instance.worker().work(DEPOSIT);
    }

    @Test
    void theItemHasMetadataFilesInTheirBundlesAndTheIdentifierButNotTheMarker() {
        deliver();
        assertThat(item().values("dc.title")).containsExactly("On ${widgets}");
        assertThat(item().values("dc.contributor.author")).containsExactly("Roe, Jane");
        assertThat(item().values(IDENTIFIER)).containsExactly(identifier(1));
        assertThat(item().files())
                .extracting(StoredFile::name, StoredFile::bundle)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("paper.docx", "ORIGINAL"),
                        org.assertj.core.groups.Tuple.tuple("paper-1.docx", "SUPPLEMENT"));
    }

    @Test
    void anEmbargoLiesOnEveryFile() {
        site.core.set(
                "submission",
                SampleSubmission.ID,
                "metadata",
                """
                {"title": "On widgets", "publicationDate": "2026", "under-embargo": "true",
                 "Embargo-end-date": "2099-01-31", "authors": [{"author": "Roe, Jane"}]}""");
        deliver();
        for (StoredFile file : item().files()) {
            assertThat(file.bundle()).isEqualTo("ORIGINAL");
            assertThat(item().conditions(file.name()))
                    .contains("\"embargo\"")
                    .contains("2099-01-31");
        }
    }

    @Test
    void othersDraftsOfTheSameTitleStayAsTheyAre() {
        String other = dspace.draftOfSomebodyElse("On ${widgets}");
        deliver();
        assertThat(dspace.items(Place.WORKSPACE)).extracting(DSpaceItem::uuid).contains(other);
        assertThat(handedIn()).isEqualTo(1);
    }

    @Test
    void aLoginThatRanOutAndATokenThatChangedAreRenewed() {
        java.util.concurrent.atomic.AtomicInteger count =
                new java.util.concurrent.atomic.AtomicInteger();
        dspace.disturb(
                _ -> {
                    int request = count.incrementAndGet();
                    if (request == 9) {
                        dspace.expireLogins();
                    }
                    if (request == 13) {
                        dspace.changeCsrfTokens();
                    }
                    return org.publicaccess.pass.standins.Disturbance.Effect.NONE;
                });
        deliver();
        assertThat(handedIn()).isEqualTo(1);
        assertThat(count.get()).isGreaterThan(13);
    }

    @Test
    void aFormWithoutAMappedFieldIsToldWithRepositoryKeyAndRemedy() {
        dspace.removeField("dc.identifier.doi");
        deliver();
        assertThat(site.core.attribute("deposit", DEPOSIT, "statusMessage"))
                .contains("Repository target")
                .contains("has no field dc.identifier.doi")
                .contains("metadata.dc.identifier.doi");
        assertThat(dspace.items()).isEmpty();
    }
}
