// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.testing;

import java.util.List;
import java.util.Random;

/**
 * The source of chance of one test. The seed is printed; {@code -Dpass.test.seed=N} repeats a run.
 */
public final class Seed {

    private final long seed;
    private final Random random;

    private Seed(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** A new seed, or the one that the system property names. */
    public static Seed of(Class<?> test) {
        long seed = Long.getLong("pass.test.seed", System.nanoTime());
        System.out.printf("%s: -Dpass.test.seed=%d%n", test.getSimpleName(), seed);
        return new Seed(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** True in one of {@code n} cases. */
    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** Any bytes. */
    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "-Dpass.test.seed=" + seed;
    }
}
