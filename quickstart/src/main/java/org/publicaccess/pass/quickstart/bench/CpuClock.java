// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.time.Duration;
import java.util.stream.Stream;

/** The processor time that a process and its children have used. */
final class CpuClock {

    private final ProcessHandle process;

    CpuClock(ProcessHandle process) {
        this.process = process;
    }

    /** All so far, in milliseconds; 0 where the system does not tell. */
    double milliseconds() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toMillis)
                .sum();
    }
}
