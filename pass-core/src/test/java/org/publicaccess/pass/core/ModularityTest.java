// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void packagesUseOnlyWhatOthersOfferAndHaveNoCycles() {
        ApplicationModules.of(CoreApplication.class).verify();
    }
}
