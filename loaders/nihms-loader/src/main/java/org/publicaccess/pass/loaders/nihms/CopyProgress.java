// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.Optional;
import org.publicaccess.pass.api.CopyStatus;

/** Which status of a copy may follow which: none goes back. */
final class CopyProgress {

    private CopyProgress() {}

    /** Whether a copy may go from one status to another. */
    static boolean allows(Optional<CopyStatus> from, CopyStatus to) {
        return from.isEmpty()
                || switch (from.get()) {
                    case ACCEPTED -> true;
                    case IN_PROGRESS, STALLED, REJECTED -> to != CopyStatus.ACCEPTED;
                    case COMPLETE -> to == CopyStatus.COMPLETE;
                };
    }
}
