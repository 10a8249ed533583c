// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One measurement.
 *
 * @param rate requests per second
 * @param p50 milliseconds within which half of the requests were answered
 * @param p95 milliseconds within which 95 of 100 were
 * @param serverCpu processor milliseconds of the server per request
 * @param databaseCpu processor milliseconds of the database per request
 */
record Sample(double rate, double p50, double p95, double serverCpu, double databaseCpu) {

    /** The medians of several measurements of the same. */
    static Sample median(List<Sample> of) {
        return new Sample(
                median(of, Sample::rate),
                median(of, Sample::p50),
                median(of, Sample::p95),
                median(of, Sample::serverCpu),
                median(of, Sample::databaseCpu));
    }

    private static double median(List<Sample> of, ToDoubleFunction<Sample> value) {
        return median(of.stream().mapToDouble(value).toArray());
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
