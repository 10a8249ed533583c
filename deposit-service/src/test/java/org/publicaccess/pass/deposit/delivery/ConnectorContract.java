// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.publicaccess.pass.deposit.connectors.Connectors;
import org.publicaccess.pass.deposit.delivery.DisturbedRepositories.Point;
import org.publicaccess.pass.deposit.delivery.DisturbedTargets.Killed;
import org.publicaccess.pass.deposit.items.ItemRepositories;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.testing.SampleSubmission;
import org.publicaccess.pass.deposit.transport.Targets;
import org.publicaccess.pass.deposit.work.Stage;
import org.publicaccess.pass.standins.Disturbance.Effect;
import org.publicaccess.pass.standins.Request;
import org.publicaccess.pass.standins.StandIn;

/**
 * What every connector to a repository that makes items promises, whatever happens to it: one item
 * for each submission and round, and statuses that the repository itself has given.
 */
abstract class ConnectorContract {

    static final String KEY = "target";
    private static final String DEPOSIT = "10" + SampleSubmission.INSTITUTIONAL;
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir Path directory;
    Site site;
    Site.Instance successor;
    private final ItemRepositories real = new Connectors(Site.PATIENCE);

    abstract StandIn repository();

    abstract RepositoryConfiguration configuration();

    /** Items that were handed in, whatever became of them. */
    abstract int handedIn();

    /** Drafts that carry an identifier of PASS. */
    abstract int drafts();

    /** Names of the files of the only item that was handed in. */
    abstract List<String> files();

    abstract void accept();

    abstract void refuse(String reason);

    /** Whether a request hands an item in. */
    abstract boolean isHandingIn(Request request);

    /** Whether a request drafts an item. */
    abstract boolean isDrafting(Request request);

    @BeforeEach
    void open() throws IOException {
        site = new Site(directory, List.of(configuration()));
        successor = site.process("successor", new Targets(), real);
    }

    @AfterEach
    void close() {
        site.close();
        repository().close();
    }

    private Site.Instance begin(ItemRepositories items) {
        Site.Instance instance = site.process("first", new Targets(), items);
        site.takeOn(instance, SampleSubmission.INSTITUTIONAL, KEY);
        return instance;
    }

    private void deliver() {
        begin(real).worker().work(DEPOSIT);
    }

    /** Lets time pass, and a successor work. */
    private void later(Duration time) {
        site.clock.advance(time);
        successor.worker().work(DEPOSIT);
    }

    private String status() {
        return site.core.attribute("deposit", DEPOSIT, "depositStatus");
    }

    private String message() {
        return site.core.attribute("deposit", DEPOSIT, "statusMessage");
    }

    private void poll() {
        site.clock.advance(LONG);
        successor.polling().run();
        successor.reports().report(DEPOSIT);
    }

    private String copyStatus() {
        return site.core
                .all("repositoryCopy", _ -> true)
                .getFirst()
                .at("/attributes/copyStatus")
                .asString();
    }

    private void assertHandedInOnce() {
        assertThat(successor.store().find(DEPOSIT).orElseThrow().stage())
                .isEqualTo(Stage.DELIVERED);
        assertThat(handedIn()).isEqualTo(1);
        assertThat(drafts()).as("drafts").isZero();
        assertThat(files()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(status()).isEqualTo("submitted");
        assertThat(site.core.all("repositoryCopy", _ -> true)).hasSize(1);
    }

    @Test
    void anItemIsHandedInAndWaitsForTheRepository() {
        deliver();
        assertHandedInOnce();
        assertThat(copyStatus()).isEqualTo("in-progress");
        assertThat(site.core.attribute("deposit", DEPOSIT, "depositStatusRef")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsKilledAnywhereLeavesOneItemToItsSuccessor(Point point) {
        Site.Instance victim = begin(DisturbedRepositories.killing(real, point));
        assertThatThrownBy(() -> victim.worker().work(DEPOSIT)).isInstanceOf(Killed.class);
        later(Site.LEASE);
        assertHandedInOnce();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverStandsStillAnywhereMakesNoSecondItem(Point point) {
        AtomicBoolean done = new AtomicBoolean();
        begin(
                        new DisturbedRepositories(
                                real,
                                point,
                                () -> {
                                    if (!done.getAndSet(true)) {
                                        later(Site.LEASE);
                                    }
                                }))
                .worker()
                .work(DEPOSIT);
        later(LONG);
        assertHandedInOnce();
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"FAIL", "CUT", "LOSE", "SILENCE", "THROTTLE"})
    void aDisturbedDraftingIsRepeatedWithoutASecondItem(Effect effect) {
        disturbOnce(effect, true);
        deliver();
        assertThat(status()).isEqualTo("retry");
        later(LONG);
        assertHandedInOnce();
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"FAIL", "CUT", "LOSE", "SILENCE", "THROTTLE"})
    void aDisturbedHandingInIsRepeatedWithoutASecondItem(Effect effect) {
        disturbOnce(effect, false);
        deliver();
        assertThat(status()).isEqualTo("retry");
        later(LONG);
        assertHandedInOnce();
    }

    private void disturbOnce(Effect effect, boolean drafting) {
        AtomicBoolean done = new AtomicBoolean();
        repository()
                .disturb(
                        request -> {
                            boolean here = drafting ? isDrafting(request) : isHandingIn(request);
                            return here && !done.getAndSet(true) ? effect : Effect.NONE;
                        });
    }

    @Test
    void everyRequestMayFailOnceAndOneItemComesOfIt() {
        AtomicInteger failing = new AtomicInteger();
        begin(real);
        for (int attempt = 0; !status().equals("submitted"); attempt++) {
            AtomicInteger count = new AtomicInteger();
            int nth = failing.getAndIncrement();
            repository()
                    .disturb(
                            request ->
                                    count.getAndIncrement() == nth
                                            ? failureOf(request)
                                            : Effect.NONE);
            // The third attempt is the last; then an administrator has it sent anew.
            if (successor.work().rounds().resume(DEPOSIT)) {
                site.core.set("deposit", DEPOSIT, "depositStatus", "retry");
            }
            later(LONG);
            assertThat(attempt).isLessThan(60);
        }
        repository().disturb(_ -> Effect.NONE);
        assertThat(failing.get()).isGreaterThan(3);
        assertHandedInOnce();
    }

    /** A change is made, and nobody hears of it. */
    private static Effect failureOf(Request request) {
        return request.method().equals("GET") ? Effect.FAIL : Effect.LOSE;
    }

    @Test
    void aRepositoryThatAsksForAPauseGetsIt() {
        disturbOnce(Effect.THROTTLE, true);
        deliver();
        assertThat(message()).contains("Repository target asks for a pause");
        later(Duration.ofSeconds(50));
        assertThat(handedIn()).isZero();
        later(Duration.ofSeconds(20));
        assertHandedInOnce();
    }

    @Test
    void acceptanceComesLater() {
        deliver();
        poll();
        assertThat(status()).isEqualTo("submitted");
        accept();
        poll();
        assertThat(status()).isEqualTo("accepted");
        assertThat(copyStatus()).isEqualTo("complete");
        assertThat(
                        site.core
                                .all("repositoryCopy", _ -> true)
                                .getFirst()
                                .at("/attributes/accessUrl")
                                .asString())
                .startsWith("http");
    }

    @Test
    void refusalComesLaterWithItsReason() {
        deliver();
        refuse("The manuscript is the publisher's version.");
        poll();
        assertThat(status()).isEqualTo("rejected");
        assertThat(message()).isEqualTo("The manuscript is the publisher's version.");
        assertThat(copyStatus()).isEqualTo("rejected");
    }

    @Test
    void questionsThatFailChangeNothingButTheAgeOfTheLastNews() {
        deliver();
        accept();
        repository().disturb(_ -> Effect.FAIL);
        for (int i = 0; i < 5; i++) {
            poll();
        }
        assertThat(status()).isEqualTo("submitted");
        assertThat(copyStatus()).isEqualTo("in-progress");
        assertThat(
                        successor
                                .meters()
                                .get("pass.deposit.news.age")
                                .tag("repository", KEY)
                                .gauge()
                                .value())
                .isGreaterThanOrEqualTo(LONG.multipliedBy(5).toSeconds());
        repository().disturb(_ -> Effect.NONE);
        poll();
        assertThat(status()).isEqualTo("accepted");
    }

    @Test
    void aRefusedItemThatIsSentAnewBecomesAnotherOne() {
        deliver();
        refuse("Add the figures.");
        poll();
        successor.work().rounds().next(DEPOSIT, java.util.Optional.empty());
        successor.reports().report(DEPOSIT);
        later(LONG);
        assertThat(status()).isEqualTo("submitted");
        assertThat(successor.store().find(DEPOSIT).orElseThrow().round()).isEqualTo(2);
        assertThat(handedInOfRound(1) + handedInOfRound(2)).isEqualTo(2);
    }

    /** How many items carry the identifier of a round, a rejected one included. */
    abstract int handedInOfRound(int round);

    String identifier(int round) {
        return site.installation.identifier(DEPOSIT, round);
    }
}
