// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.load;

import java.util.Arrays;

/** How long requests took, in nanoseconds. */
public final class Times {

    private long[] each = new long[1024];
    private int count;
    private long whole;

    void add(long nanos) {
        if (count == each.length) {
            each = Arrays.copyOf(each, count * 2);
        }
        each[count++] = nanos;
    }

    void addAll(Times others) {
        for (int i = 0; i < others.count; i++) {
            add(others.each[i]);
        }
    }

    void took(long nanos) {
        whole = nanos;
    }

    public int requests() {
        return count;
    }

    public double requestsPerSecond() {
        return count * 1e9 / whole;
    }

    /** The time within which this share of the requests was answered, in milliseconds. */
    public double milliseconds(double share) {
        long[] sorted = Arrays.copyOf(each, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (count * share))] / 1e6;
    }
}
