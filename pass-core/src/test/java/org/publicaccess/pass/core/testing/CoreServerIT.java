// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoreServerIT {

    @Test
    void theWholeCoreStartsWithAnEmptyDatabase() {
        CoreServer core = CoreServer.shared();

        assertThat(core.port()).isPositive();
        assertThat(core.jdbc().sql("SELECT count(*) FROM core.funders").query(Long.class).single())
                .isNotNegative();
    }
}
