// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

/** The same with packages that go in segments, and then by reference. */
class SwordSegmentsIT extends SwordConnectorIT {

    @Override
    long segmentBytes() {
        return 700;
    }
}
