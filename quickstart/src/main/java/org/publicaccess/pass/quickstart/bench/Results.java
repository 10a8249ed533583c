// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All measurements, by what was measured and in the order of the rounds. */
final class Results {

    /** What was measured. */
    record Key(Shape shape, Asker asker, int connections) {}

    private final Map<Key, List<Sample>> samples = new HashMap<>();
    private final Map<Shape, Double> statements = new EnumMap<>(Shape.class);
    private final Map<Shape, Integer> bytes = new EnumMap<>(Shape.class);

    void add(Key key, Sample sample) {
        samples.computeIfAbsent(key, _ -> new ArrayList<>()).add(sample);
    }

    void answers(Shape shape, int size, double statementsPerRequest) {
        bytes.put(shape, size);
        statements.put(shape, statementsPerRequest);
    }

    int bytes(Shape shape) {
        return bytes.getOrDefault(shape, 0);
    }

    double statements(Shape shape) {
        return statements.getOrDefault(shape, 0.0);
    }

    Sample median(Key key) {
        return Sample.median(samples.get(key));
    }

    /** The median of the rates' ratios, each of one round. */
    double ratio(Key one, Key other) {
        List<Sample> of = samples.get(one);
        List<Sample> to = samples.get(other);
        return Sample.median(
                IntStream.range(0, of.size())
                        .mapToDouble(round -> of.get(round).rate() / to.get(round).rate())
                        .toArray());
    }
}
