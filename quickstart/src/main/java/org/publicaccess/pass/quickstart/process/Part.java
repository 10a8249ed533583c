// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A part of the system that runs as a child process.
 *
 * @param name what people call it; also the name of its log and its process id file
 * @param command program and arguments, without secrets
 * @param environment its variables beyond the few that every child gets
 * @param probe tells when it is ready to work
 * @param patience how long it may take to become ready at the first start
 * @param stopSignal the signal that ends it in order
 * @param restarts how often it is started again when it fails before it was ever ready
 */
public record Part(
        String name,
        List<String> command,
        Map<String, String> environment,
        Probe probe,
        Duration patience,
        StopSignal stopSignal,
        int restarts) {

    /** Tells whether a part is ready to work. */
    @FunctionalInterface
    public interface Probe {
        /**
         * Whether it is ready.
         *
         * @param pid id of the part's process
         */
        boolean isReady(long pid);

        /** Forgets what an earlier process of the part left behind. */
        default void reset() {}
    }

    /** How a part is asked to end. */
    public enum StopSignal {
        TERM,
        INT
    }

    /** A part that ends on SIGTERM and works at the first attempt. */
    public static Part service(
            String name, List<String> command, Map<String, String> environment, Probe probe) {
        return new Part(
                name, command, environment, probe, Duration.ofMinutes(2), StopSignal.TERM, 0);
    }
}
