// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.publicaccess.pass.quickstart.broker.Broker;
import org.publicaccess.pass.quickstart.postgres.PostgresServer;
import org.publicaccess.pass.quickstart.process.Part;
import org.publicaccess.pass.quickstart.process.Probes;

/** Lets one fault follow the other, in an order that the seed decides. */
final class Mayhem {

    /** How long a trap waits for somebody. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final int LONGEST_PAUSE_MILLIS = 400;

    private final Site site;
    private final Random random;
    private final Tally tally;
    private final Part.Probe core;
    private final List<Fault> faults = new ArrayList<>();

    private record Fault(String label, Strike strike) {}

    private interface Strike {
        /** Whether it hit anything. */
        boolean strike() throws InterruptedException;
    }

    Mayhem(Site site, Random random, Tally tally) {
        this.site = site;
        this.random = random;
        this.tally = tally;
        this.core = Probes.http(URI.create(site.coreUrl() + "/health"));
        Trap.all()
                .forEach(trap -> add(1, trap.label(), () -> site.traps().catches(trap, PATIENCE)));
        site.wires().forEach((name, wire) -> add(2, name + ": connections are reset", wire::cut));
        for (String name : Site.DEPOSIT_SERVICES) {
            add(2, "service, at any moment: it is killed", site.hands(name)::kill);
            add(
                    2,
                    "service, at any moment: it stands still beyond its lease",
                    site.hands(name)::pause);
        }
        kill(3, Site.CORE);
        kill(3, Broker.NAME);
        kill(2, PostgresServer.NAME);
        Patient database = site.patient(PostgresServer.NAME);
        add(
                2,
                PostgresServer.NAME + ": one of its processes is killed",
                () -> database.killChild(random.nextInt(100)));
    }

    private void kill(int weight, String part) {
        add(weight, part + " is killed", site.patient(part)::kill);
    }

    private void add(int weight, String label, Strike strike) {
        for (int i = 0; i < weight; i++) {
            faults.add(new Fault(label, strike));
        }
    }

    /** Strikes until the time is over, or so many faults have struck. */
    void run(Duration time, int most) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && tally.total() < most) {
            awaitSomebodyAtWork();
            Fault fault = faults.get(random.nextInt(faults.size()));
            if (fault.strike().strike()) {
                tally.count(fault.label());
            }
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
        }
    }

    /** Faults that hit nobody prove nothing. */
    private void awaitSomebodyAtWork() throws InterruptedException {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (System.nanoTime() < end && !isSomebodyAtWork()) {
            Thread.sleep(100);
        }
    }

    private boolean isSomebodyAtWork() {
        return Site.DEPOSIT_SERVICES.stream().anyMatch(name -> site.hands(name).isUp())
                && core.isReady(0);
    }
}
