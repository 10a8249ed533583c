// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.publicaccess.pass.deposit.work.Backoff;
import org.publicaccess.pass.deposit.work.Breaker;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * The settings of the service.
 *
 * @param repository where repositories are described
 * @param queue core's queues
 * @param spoolDirectory where uploads are copied while a package is made
 * @param lease how long a claim holds without a heartbeat
 * @param attemptTimeout longest time that one attempt may take
 * @param retry when failed attempts are repeated
 * @param breaker when a repository that keeps failing is left alone
 * @param staff whom to tell of deposits that were given up
 * @param pollInterval how often due work is looked for
 * @param bellInterval after which time waiting work is announced again
 * @param reconcileInterval how often core is looked through
 * @param polling how often a repository is asked what became of an item
 * @param statusWindow how long after its submission a submission's status is kept in step
 */
@ConfigurationProperties("pass.deposit")
public record DepositProperties(
        Repository repository,
        Queue queue,
        Path spoolDirectory,
        Duration lease,
        Duration attemptTimeout,
        Retry retry,
        BreakerSettings breaker,
        Staff staff,
        Duration pollInterval,
        Duration bellInterval,
        Duration reconcileInterval,
        Duration statusWindow,
        Polling polling) {

    public DepositProperties {
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "PASS_DEPOSIT_LEASE must be at least one second, not " + lease);
        }
    }

    /**
     * Where repositories are described.
     *
     * @param configuration address or path of {@code repositories.yaml} or {@code
     *     repositories.json}
     * @param reloadInterval how often it is looked at for changes
     * @param timeout how long to wait for a repository's answer
     */
    public record Repository(String configuration, Duration reloadInterval, Duration timeout) {

        /** The file, which may be named by its path alone. */
        public Resource file(ResourceLoader resources) {
            boolean isPath = !configuration.matches("[a-z][a-z0-9+.-]+:.*");
            return resources.getResource(isPath ? "file:" + configuration : configuration);
        }

        public Repository {
            if (configuration.isBlank()) {
                throw new IllegalArgumentException(
                        "PASS_DEPOSIT_REPOSITORY_CONFIGURATION must name the file that describes"
                                + " the repositories");
            }
        }
    }

    /**
     * How often a repository is asked what became of an item: the pause doubles from one question
     * to the next.
     *
     * @param initialDelay the first pause
     * @param maxDelay the longest pause
     */
    public record Polling(Duration initialDelay, Duration maxDelay) {

        /** The pauses; there is no last question. */
        public Backoff pauses() {
            return new Backoff(initialDelay, maxDelay, Integer.MAX_VALUE);
        }
    }

    /** Core's queues. */
    public record Queue(Name submission, Name deposit) {

        /** A queue's name. */
        public record Name(String name) {}
    }

    /** See {@link Backoff}. */
    public record Retry(Duration initialDelay, Duration maxDelay, int maxAttempts) {

        public Backoff backoff() {
            return new Backoff(initialDelay, maxDelay, maxAttempts);
        }
    }

    /**
     * See {@link Breaker}.
     *
     * @param failures so many failed attempts in a row are tolerated
     * @param pause the first pause
     * @param maxPause the longest pause
     */
    public record BreakerSettings(int failures, Duration pause, Duration maxPause) {

        public Breaker breaker() {
            return Breaker.of(failures, pause, maxPause);
        }
    }

    /**
     * The people who look after PASS.
     *
     * @param address where they read; blank when nobody is to be told
     * @param sender in whose name mails go out
     */
    public record Staff(String address, String sender) {

        public Staff {
            if (!address.isBlank() && !sender.contains("@")) {
                throw new IllegalArgumentException(
                        "PASS_DEPOSIT_STAFF_SENDER must be a mail address, not \"" + sender + "\"");
            }
        }

        /** Whether there is anybody to tell. */
        public boolean isNamed() {
            return !address.isBlank();
        }
    }
}
