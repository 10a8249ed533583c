// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class WorkStoreIT {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final FixedPackage PACKAGE =
            new FixedPackage(
                    "p.tar.gz",
                    "upload/2026-04-20/p.tar.gz",
                    Optional.of("nihms-package:p"),
                    Optional.empty());

    private final MovableClock clock = new MovableClock();
    private WorkStore one;
    private WorkStore other;
    private WorkAgenda agenda;
    private Questions questions;

    @BeforeEach
    void twoProcessesOnOneDatabase() {
        TestWorkStore database = TestWorkStore.create();
        one = database.view(clock, "one", LEASE).store();
        TestWorkStore.View view = database.view(clock, "other", LEASE);
        other = view.store();
        agenda = view.agenda();
        questions = view.questions();
        one.add(NewWork.pending("7", "15", "3", "pmc"));
    }

    @Test
    void workIsTakenOnOnceWhoeverTries() {
        assertThat(other.add(NewWork.pending("7", "15", "3", "pmc"))).isFalse();
        assertThat(other.add(NewWork.pending("8", "15", "3", "pmc"))).isFalse();
        assertThat(other.add(NewWork.pending("8", "15", "4", "ir"))).isTrue();
        assertThat(one.repositoriesOf("15")).containsExactlyInAnyOrder("3", "4");
    }

    @Test
    void ofManyWhoClaimAtTheSameMomentOneWins() throws Exception {
        int claimers = 8;
        CyclicBarrier start = new CyclicBarrier(claimers);
        List<Future<Optional<Claim>>> claims = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(claimers)) {
            for (int i = 0; i < claimers; i++) {
                WorkStore store = i % 2 == 0 ? one : other;
                claims.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return store.claim("7");
                                }));
            }
        }
        List<Claim> won = new ArrayList<>();
        for (Future<Optional<Claim>> claim : claims) {
            claim.get().ifPresent(won::add);
        }
        assertThat(won).singleElement().extracting(Claim::fence).isEqualTo(1L);
    }

    @Test
    void newsThatComeWhileCoreIsToldOfTheHandingInAreNotLost() {
        Claim claim = one.claim("7").orElseThrow();
        one.sending(claim, "");
        one.renaming(claim, 1);
        one.delivered(claim, new Receipt("dspace:12", Optional.empty()));
        assertThat(questions.takeDue(LEASE, 1)).isEmpty();
        one.reported(claim, 1);
        Work asked = questions.takeDue(LEASE, 1).getFirst();
        questions.accepted(asked, "https://ir.example.edu/items/12");
        assertThat(agenda.unreported(9)).containsExactly("7");
        assertThat(other.claimReport("7")).isPresent();
    }

    @Test
    void anExpiredLeaseIsTakenOverUnderAHigherFence() {
        Claim first = one.claim("7").orElseThrow();
        clock.advance(LEASE.minusSeconds(1));
        assertThat(other.claim("7")).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        Claim second = other.claim("7").orElseThrow();
        assertThat(second.fence()).isGreaterThan(first.fence());
    }

    @Test
    void aHeartbeatKeepsTheLease() {
        Claim claim = one.claim("7").orElseThrow();
        clock.advance(LEASE.minusSeconds(1));
        assertThat(one.renew(claim)).isTrue();
        clock.advance(LEASE.minusSeconds(1));
        assertThat(other.claim("7")).isEmpty();
    }

    @Test
    void aStaleWorkerCanWriteNothing() {
        Claim stale = one.claim("7").orElseThrow();
        one.fix(stale, PACKAGE);
        one.sending(stale, "p.tar.gz.1.part");
        clock.advance(LEASE);
        Claim current = other.claim("7").orElseThrow();

        assertThat(one.renew(stale)).isFalse();
        for (Runnable write :
                List.<Runnable>of(
                        () -> one.fix(stale, PACKAGE),
                        () -> one.sending(stale, "x.part"),
                        () -> one.renaming(stale, 42),
                        () -> one.delivered(stale),
                        () -> one.failed(stale, "reason"),
                        () -> one.retry(stale, "reason", clock.instant()),
                        () -> one.reported(stale, 3),
                        () -> one.reportAt(stale, clock.instant()))) {
            assertThatThrownBy(write::run).isInstanceOf(StaleClaimException.class);
        }
        one.release(stale);

        assertThat(one.find("7")).contains(current.work());
        assertThat(other.renew(current)).isTrue();
    }

    @Test
    void whatIsFixedOutlivesTheAttempt() {
        Claim first = one.claim("7").orElseThrow();
        one.fix(first, PACKAGE);
        one.sending(first, "p.tar.gz.1.part");
        one.renaming(first, 42);
        clock.advance(LEASE);
        Work work = other.claim("7").orElseThrow().work();
        assertThat(work.fixed()).contains(PACKAGE);
        assertThat(work.unfinished()).contains(new UnfinishedFile("p.tar.gz.1.part", 42));
        assertThat(work.stage()).isEqualTo(Stage.RENAMING);
    }

    @Test
    void aFailedAttemptIsDueAgainAtItsTime() {
        Claim claim = one.claim("7").orElseThrow();
        one.retry(claim, "The server is down.", clock.instant().plusSeconds(60));
        one.reported(claim, 3);
        assertThat(one.find("7").orElseThrow())
                .extracting(Work::attempts, Work::reason, Work::stage)
                .containsExactly(1, Optional.of("The server is down."), Stage.PENDING);
        assertThat(one.claim("7")).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        assertThat(one.claim("7")).isPresent();
    }

    @Test
    void finishedWorkIsNotClaimedButReported() {
        Claim claim = one.claim("7").orElseThrow();
        one.delivered(claim);
        assertThat(agenda.unreported(10)).as("while the worker reports itself").isEmpty();
        clock.advance(LEASE);
        assertThat(other.claim("7")).isEmpty();
        assertThat(agenda.unreported(10)).containsExactly("7");
        Claim report = other.claimReport("7").orElseThrow();
        assertThatThrownBy(() -> one.reported(claim, 3)).isInstanceOf(StaleClaimException.class);
        other.reportAt(report, clock.instant().plusSeconds(10));
        assertThat(other.claimReport("7")).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        other.reported(other.claimReport("7").orElseThrow(), 3);
        clock.advance(Duration.ofDays(1));
        assertThat(agenda.unreported(10)).isEmpty();
    }

    @Test
    void noStageIsLeftAgainstTheTransitionTable() {
        Claim claim = one.claim("7").orElseThrow();
        assertThatThrownBy(() -> one.renaming(claim, 42)).isInstanceOf(StaleClaimException.class);
        one.failed(claim, "reason");
        assertThatThrownBy(() -> one.delivered(claim)).isInstanceOf(StaleClaimException.class);
        assertThat(one.find("7").orElseThrow().stage()).isEqualTo(Stage.FAILED);
    }

    @Test
    void dueWorkIsAnnouncedOnceInAWhile() {
        Duration interval = Duration.ofMinutes(5);
        assertThat(agenda.unannounced(interval, 10))
                .extracting(Work::depositId)
                .containsExactly("7");
        agenda.announced("7", 0);
        assertThat(agenda.unannounced(interval, 10)).isEmpty();
        assertThat(agenda.unannounced(Duration.ZERO, 10)).hasSize(1);
        clock.advance(interval);
        assertThat(agenda.unannounced(interval, 10)).hasSize(1);
    }

    @Test
    void workOfAKilledWorkerIsAnnouncedWhenItsLeaseEnds() {
        agenda.announced("7", 0);
        one.claim("7");
        agenda.announced("7", 0);
        assertThat(agenda.unannounced(Duration.ofMinutes(5), 10)).isEmpty();
        clock.advance(LEASE);
        assertThat(agenda.unannounced(Duration.ofMinutes(5), 10)).hasSize(1);
    }

    @Test
    void workThatFailedBeforeItBeganIsReported() {
        one.add(
                new NewWork(
                        "9",
                        "16",
                        "5",
                        "eric",
                        Stage.FAILED,
                        Optional.of("No configuration."),
                        Optional.empty()));
        one.add(
                new NewWork(
                        "10",
                        "16",
                        "6",
                        "ir",
                        Stage.DELIVERED,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(agenda.unreported(10)).containsExactly("9");
        assertThat(one.claim("9")).isEmpty();
    }

    @Test
    void claimsThatEndWithoutAnOutcomeAreCountedUntilOneHasAnOutcome() {
        assertThat(one.claim("7").orElseThrow().work().lostClaims()).isZero();
        clock.advance(LEASE);
        assertThat(other.claim("7").orElseThrow().work().lostClaims()).isEqualTo(1);
        clock.advance(LEASE);
        Claim third = one.claim("7").orElseThrow();
        assertThat(third.work().lostClaims()).isEqualTo(2);
        one.release(third);
        assertThat(one.claim("7").orElseThrow().work().lostClaims()).isZero();
    }

    @Test
    void whoeverTakesDownItsWorkersWaitsForTheOthers() {
        one.claim("7");
        clock.advance(LEASE);
        one.release(one.claim("7").orElseThrow());
        one.claim("7");
        clock.advance(LEASE);
        one.claim("7");
        clock.advance(LEASE);
        one.add(NewWork.pending("8", "16", "3", "pmc"));
        assertThat(other.claimNext("pmc").orElseThrow().depositId()).isEqualTo("8");
        assertThat(other.claimNext("PMC").orElseThrow().depositId()).isEqualTo("7");
        assertThat(other.claimNext("pmc")).isEmpty();
    }
}
