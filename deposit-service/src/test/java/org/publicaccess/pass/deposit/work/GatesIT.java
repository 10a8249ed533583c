// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.deposit.testing.MovableClock;
import org.publicaccess.pass.deposit.testing.TestWorkStore;

/** What holds at a repository for all processes together. */
class GatesIT {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    private final MovableClock clock = new MovableClock();
    private TestWorkStore.View one;
    private TestWorkStore.View other;

    @BeforeEach
    void twoProcessesOnOneDatabase() {
        TestWorkStore database = TestWorkStore.create();
        one = database.view(clock, "one", LEASE);
        other = database.view(clock, "other", LEASE);
        for (int i = 0; i < 8; i++) {
            one.store().add(NewWork.pending("" + i, "10" + i, "3", "pmc"));
        }
    }

    private void failAtRepository(int times) {
        for (int i = 0; i < times; i++) {
            (i % 2 == 0 ? one : other).gates().failed("pmc");
        }
    }

    @Test
    void noMoreDepositsAreWorkedOnThanThereAreSlotsWhoeverAsks() throws Exception {
        one.gates().setSlots("pmc", 3);
        int claimers = 8;
        CyclicBarrier start = new CyclicBarrier(claimers);
        List<Future<Optional<Claim>>> claims = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(claimers)) {
            for (int i = 0; i < claimers; i++) {
                WorkStore store = (i % 2 == 0 ? one : other).store();
                claims.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return store.claimNext("pmc");
                                }));
            }
        }
        long claimed = 0;
        for (Future<Optional<Claim>> claim : claims) {
            claimed += claim.get().stream().count();
        }
        assertThat(claimed).isEqualTo(3);
    }

    @Test
    void aSlotIsFreeAgainWhenItsDepositHasAnOutcomeOrItsWorkerIsLost() {
        one.gates().setSlots("pmc", 1);
        Claim first = one.store().claimNext("pmc").orElseThrow();
        assertThat(other.store().claimNext("pmc")).isEmpty();
        one.store().retry(first, "down", clock.instant().plusSeconds(600));
        one.store().reported(first, 1);
        assertThat(other.store().claimNext("pmc")).isPresent();
        assertThat(one.store().claimNext("pmc")).isEmpty();
        clock.advance(LEASE);
        assertThat(one.store().claimNext("pmc")).isPresent();
    }

    @Test
    void whatWaitsForASlotIsAnnouncedWhenThereIsOne() {
        one.gates().setSlots("pmc", 1);
        one.agenda().unannounced(INTERVAL, 10).forEach(this::announce);
        Claim first = one.store().claimNext("pmc").orElseThrow();
        assertThat(other.store().claimNext("pmc")).isEmpty();
        assertThat(other.agenda().unannounced(INTERVAL, 10)).isEmpty();
        one.store().delivered(first);
        one.store().reported(first, 1);
        assertThat(other.agenda().unannounced(INTERVAL, 10)).hasSize(7);
    }

    private void announce(Work work) {
        one.agenda().announced(work.depositId(), work.fence());
    }

    @Test
    void aRepositoryThatKeepsFailingIsLeftAloneByEveryProcess() {
        failAtRepository(TestWorkStore.TOLERATED - 1);
        assertThat(one.store().claim("0")).isPresent();
        failAtRepository(1);
        assertThat(one.store().claimNext("pmc")).isEmpty();
        assertThat(other.store().claim("1")).isEmpty();
        assertThat(other.agenda().unannounced(INTERVAL, 10)).isEmpty();
        other.store().add(NewWork.pending("20", "200", "4", "ir"));
        assertThat(other.store().claimNext("ir")).as("another repository").isPresent();
    }

    @Test
    void afterThePauseOneTriesAndItsSuccessOpensTheGate() {
        failAtRepository(TestWorkStore.TOLERATED);
        clock.advance(TestWorkStore.PAUSE.multipliedBy(2));
        Claim probe = one.store().claimNext("pmc").orElseThrow();
        assertThat(other.store().claimNext("pmc")).as("one at a time").isEmpty();
        one.store().delivered(probe);
        one.gates().succeeded("pmc");
        assertThat(other.store().claimNext("pmc")).isPresent();
        assertThat(other.store().claimNext("pmc")).isPresent();
    }

    @Test
    void aProbeThatFailsMakesTheNextPauseLonger() {
        failAtRepository(TestWorkStore.TOLERATED);
        clock.advance(TestWorkStore.PAUSE.multipliedBy(2));
        Claim probe = one.store().claimNext("pmc").orElseThrow();
        one.store().release(probe);
        one.gates().failed("pmc");
        clock.advance(TestWorkStore.PAUSE.multipliedBy(3).dividedBy(2));
        assertThat(one.store().claimNext("pmc")).isEmpty();
        clock.advance(TestWorkStore.PAUSE);
        assertThat(one.store().claimNext("pmc")).isPresent();
    }
}
