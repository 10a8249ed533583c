// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.util.Map;

/** How a deposit service is set so that minutes of a run stand for days of its life. */
final class DepositSettings {

    static final Map<String, String> HURRIED =
            Map.ofEntries(
                    Map.entry("PASS_DEPOSIT_LEASE", "2s"),
                    Map.entry("PASS_DEPOSIT_ATTEMPT_TIMEOUT", "20s"),
                    Map.entry("PASS_DEPOSIT_RETRY_INITIAL_DELAY", "300ms"),
                    Map.entry("PASS_DEPOSIT_RETRY_MAX_DELAY", "3s"),
                    Map.entry("PASS_DEPOSIT_RETRY_MAX_ATTEMPTS", "1000"),
                    Map.entry("PASS_DEPOSIT_BREAKER_PAUSE", "500ms"),
                    Map.entry("PASS_DEPOSIT_BREAKER_MAX_PAUSE", "3s"),
                    Map.entry("PASS_DEPOSIT_POLL_INTERVAL", "300ms"),
                    Map.entry("PASS_DEPOSIT_RECONCILE_INTERVAL", "20s"),
                    Map.entry("PASS_DEPOSIT_REPOSITORY_TIMEOUT", "3s"),
                    Map.entry("PASS_DEPOSIT_POLLING_INITIAL_DELAY", "1s"),
                    Map.entry("PASS_DEPOSIT_POLLING_MAX_DELAY", "4s"),
                    Map.entry("PASS_CLIENT_TIMEOUT", "3s"));

    private DepositSettings() {}
}
