// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.deposit.repositories.ArchiveFormat;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.Configurations;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.repositories.Secret;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.transport.Targets;
import org.publicaccess.pass.standins.Request;
import org.publicaccess.pass.standins.StandIn;
import org.publicaccess.pass.standins.StoredFile;
import org.publicaccess.pass.standins.SwordObject;
import org.publicaccess.pass.standins.SwordStandIn;

class SwordConnectorIT extends ConnectorContract {

    private static final Set<String> DRAFTED = Set.of("inProgress");
    private static final String DEPOSIT = "10" + SampleSubmission.INSTITUTIONAL;

    private final SwordStandIn sword = new SwordStandIn(0);

    long segmentBytes() {
        return 1_000_000;
    }

    @Override
    StandIn repository() {
        return sword;
    }

    @Override
    RepositoryConfiguration configuration() {
        return Configurations.of(
                KEY,
                new Assembly.BagIt(ArchiveFormat.ZIP, EnumSet.of(DigestAlgorithm.SHA512), Map.of()),
                new Binding.Sword(
                        URI.create(sword.address() + "/sword"),
                        new Secret(SwordStandIn.AUTHORIZATION),
                        URI.create("http://purl.org/net/sword/3.0/package/SimpleZip"),
                        segmentBytes()));
    }

    @Override
    int handedIn() {
        return (int)
                sword.objects().stream()
                        .filter(object -> !DRAFTED.contains(object.state()))
                        .count();
    }

    /** SWORD has no search: an object whose making was not heard of stays empty and in progress. */
    @Override
    int drafts() {
        return (int)
                sword.objects().stream()
                        .filter(object -> DRAFTED.contains(object.state()))
                        .filter(object -> !object.files().isEmpty())
                        .count();
    }

    private SwordObject object() {
        return sword.objects().stream()
                .filter(object -> !DRAFTED.contains(object.state()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    List<String> files() {
        return object().files().stream().map(StoredFile::name).toList();
    }

    @Override
    void accept() {
        sword.decide(object().id(), "ingested", "");
    }

    @Override
    void refuse(String reason) {
        sword.decide(object().id(), "rejected", reason);
    }

    @Override
    boolean isHandingIn(Request request) {
        return request.method().equals("POST")
                && "false".equals(request.headers().getFirst("In-Progress"));
    }

    @Override
    boolean isDrafting(Request request) {
        return request.toString().equals("POST /sword");
    }

    @Override
    int handedInOfRound(int round) {
        return (int)
                sword.objects().stream()
                        .filter(object -> object.metadata().toString().contains(identifier(round)))
                        .count();
    }

    @Test
    void thePackageHasTheMetadataBesideIt() {
        Site.Instance instance = site.process("first", new Targets());
        site.takeOn(instance, SampleSubmission.INSTITUTIONAL, KEY);
        instance.worker().work(DEPOSIT);
        assertThat(object().metadata().path("dc:title").asString()).isEqualTo("On ${widgets}");
        assertThat(files()).containsExactly("submission-15-deposit-104.zip");
        assertThat(object().files().getFirst().content()).startsWith('P', 'K');
    }
}
