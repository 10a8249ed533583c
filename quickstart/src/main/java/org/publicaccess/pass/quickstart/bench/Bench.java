// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.publicaccess.pass.quickstart.bench.Results.Key;
import org.publicaccess.pass.quickstart.bench.Stage.Pair;
import org.publicaccess.pass.quickstart.bench.data.Size;
import org.publicaccess.pass.quickstart.bench.load.Answer;
import org.publicaccess.pass.quickstart.bench.load.Call;
import org.publicaccess.pass.quickstart.bench.load.Calls;
import org.publicaccess.pass.quickstart.bench.load.Client;
import org.publicaccess.pass.quickstart.bench.load.Load;
import org.publicaccess.pass.quickstart.bench.load.Times;

/** Measures one core and the limit on the same data. */
final class Bench {

    private static final int COMPARED = 10;
    private static final int COUNTED = 20;

    /** A pass that takes more than this share of the one before shows no more progress. */
    private static final double STEADY = 0.95;

    private final Pair pair;
    private final Size size;
    private final Workload workload;
    private final boolean totals;
    private final OptionalInt person;

    /**
     * A measurement.
     *
     * @param totals whether lists that can tell the number of all resources do
     * @param person the only person whose lists are asked for; empty for any
     */
    Bench(Pair pair, Size size, long seed, boolean totals, OptionalInt person) {
        this.pair = pair;
        this.size = size;
        this.workload = new Workload(size, seed);
        this.totals = totals;
        this.person = person;
    }

    private Asked asked(Shape shape, Asker asker) {
        return new Asked(shape, totals, asker == Asker.LIMIT, size, person);
    }

    private Calls calls(Shape shape, Asker asker, int round) {
        return workload.calls(asked(shape, asker), shape, round, 0, 1);
    }

    /** Fails unless core and the limit answer some requests of a shape alike. */
    int compare(Shape shape) throws IOException {
        int bytes = 0;
        Calls ofCore = calls(shape, Asker.SESSION, 0);
        Calls ofLimit = calls(shape, Asker.LIMIT, 0);
        try (Client core = new Client(pair.server(shape, Asker.SESSION));
                Client limit = new Client(pair.limit())) {
            for (int i = 0; i < COMPARED; i++) {
                Call call = ofCore.next();
                String one = fulfilled(core, call, ofCore);
                String other = fulfilled(limit, ofLimit.next(), ofLimit);
                SameAnswer.check(call.target(), one, other, shape.isWrite());
                bytes += one.length();
            }
        }
        return bytes / COMPARED;
    }

    private static String fulfilled(Client client, Call call, Calls calls) throws IOException {
        Answer answer = client.ask(call);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(
                    "%s %s was answered with status %d: %.500s"
                            .formatted(
                                    call.method(), call.target(), answer.status(), answer.body()));
        }
        calls.fulfilled();
        return answer.body();
    }

    /** The SQL statements that core sends for one request. */
    double statements(Shape shape, Administrator administrator, String role) throws IOException {
        Calls calls = calls(shape, Asker.SESSION, 1);
        try (Client core = new Client(pair.server(shape, Asker.SESSION))) {
            // The backends hear of the counting one by one.
            while (administrator.statements(role) == 0) {
                fulfilled(core, calls.next(), calls);
            }
            long before = administrator.statements(role);
            for (int i = 0; i < COUNTED; i++) {
                fulfilled(core, calls.next(), calls);
            }
            return (administrator.statements(role) - before) / (double) COUNTED;
        }
    }

    /** Runs a shape for a while. */
    Sample measure(Key key, int round, Duration duration) {
        Asked asked = asked(key.shape(), key.asker());
        double server = pair.cpu(key.asker()).milliseconds();
        double database = pair.databaseCpu().milliseconds();
        int connections = key.connections();
        Times times =
                new Load(pair.server(key.shape(), key.asker()), connections, duration)
                        .run(i -> workload.calls(asked, key.shape(), round, i, connections));
        double requests = times.requests();
        return new Sample(
                times.requestsPerSecond(),
                times.milliseconds(0.5),
                times.milliseconds(0.95),
                (pair.cpu(key.asker()).milliseconds() - server) / requests,
                (pair.databaseCpu().milliseconds() - database) / requests);
    }

    /**
     * Runs every shape until no server needs clearly less processor time than in the pass before,
     * that is until the compiler has done its work, or until the passes are used up.
     *
     * @return the number of passes
     */
    int warmUp(List<Shape> shapes, List<Asker> askers, Duration each, int mostPasses) {
        double before = Double.MAX_VALUE;
        for (int pass = 1; pass <= mostPasses; pass++) {
            double now = 0;
            for (Shape shape : shapes) {
                for (Asker asker : askers) {
                    now += measure(new Key(shape, asker, 8), -pass, each).serverCpu();
                }
            }
            if (now > before * STEADY) {
                return pass;
            }
            before = now;
        }
        return mostPasses;
    }
}
