// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same with packages that go in segments, and then by reference. */
@EnabledIfSystemProperty(named = "pass.test.all", matches = "true")
class SwordSegmentsIT extends SwordConnectorIT {

    @Override
    long segmentBytes() {
        return 700;
    }
}
