// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets a serving node hear of accounts of programs that another one changed. */
@Component
@ConditionalOnWebApplication
class ServiceAccountRefresh {

    private final ServiceAccounts accounts;

    ServiceAccountRefresh(ServiceAccounts accounts) {
        this.accounts = accounts;
    }

    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        accounts.refresh();
    }
}
