// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.util.SplittableRandom;
import org.publicaccess.pass.quickstart.bench.data.Size;
import org.publicaccess.pass.quickstart.bench.load.Call;
import org.publicaccess.pass.quickstart.bench.load.Calls;

/**
 * The requests of each connection, the same for everybody who is asked in a round. Submissions are
 * changed by one connection each, which knows their version.
 */
final class Workload {

    private final Size size;
    private final long seed;
    private final long[] versions;

    Workload(Size size, long seed) {
        this.size = size;
        this.seed = seed;
        this.versions = new long[size.submissions()];
    }

    Size size() {
        return size;
    }

    /** The requests of one of several connections. */
    Calls calls(Asked asked, Shape shape, int round, int connection, int connections) {
        SplittableRandom random =
                new SplittableRandom(
                        ((seed * 31 + shape.ordinal()) * 31 + round) * 1009 + connection);
        return switch (shape) {
            case E -> () -> asked.event(random);
            case F -> new Changes(asked, random, connection, connections);
            default -> () -> asked.read(random);
        };
    }

    /** Changes submissions that no other connection changes. */
    private final class Changes implements Calls {

        private final Asked asked;
        private final SplittableRandom random;
        private final int first;
        private final int step;
        private int submission;

        Changes(Asked asked, SplittableRandom random, int first, int step) {
            this.asked = asked;
            this.random = random;
            this.first = first;
            this.step = step;
        }

        @Override
        public Call next() {
            submission = first + step * random.nextInt(size.submissions() / step);
            return asked.change(submission, versions[submission]);
        }

        @Override
        public void fulfilled() {
            versions[submission]++;
        }
    }
}
