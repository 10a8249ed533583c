// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.publicaccess.pass.quickstart.bench.Results.Key;

class ResultsTest {

    private final Results results = new Results();

    @Test
    void aRatioIsTheMedianOfTheRoundsRatios() {
        Key core = new Key(Shape.A, Asker.SESSION, 8);
        Key limit = new Key(Shape.A, Asker.LIMIT, 8);
        // The machine was twice as slow in the second round.
        add(core, 500, 250, 600);
        add(limit, 1_000, 500, 1_000);
        assertThat(results.ratio(core, limit)).isEqualTo(0.5);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleOnes() {
        Key key = new Key(Shape.A, Asker.SESSION, 8);
        add(key, 400, 100, 200, 300);
        assertThat(results.median(key).rate()).isEqualTo(250);
    }

    private void add(Key key, double... rates) {
        for (double rate : rates) {
            results.add(key, new Sample(rate, 1, 2, 3, 4));
        }
    }
}
