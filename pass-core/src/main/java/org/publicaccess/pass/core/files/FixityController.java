// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells administrators how sound the stored files are. */
@RestController
class FixityController {

    private static final int MOST_DAMAGES = 1000;

    private final Fixity fixity;
    private final FixityRecords records;
    private final FileSettings settings;

    FixityController(Fixity fixity, FixityRecords records, FileSettings settings) {
        this.fixity = fixity;
        this.records = records;
        this.settings = settings;
    }

    /**
     * The answer.
     *
     * @param period within this time every file is to be checked (ISO 8601)
     * @param files files in the store
     * @param checked files that were checked within the period
     * @param coverage the same as a part of 1
     * @param oldestCheck the check that is the longest ago; null while a file was never checked
     * @param damaged number of damaged files
     * @param damages the first thousand of them
     */
    record Report(
            String period,
            long files,
            long checked,
            double coverage,
            @Nullable Instant oldestCheck,
            long damaged,
            List<FixityRecords.Damage> damages) {}

    @GetMapping("/admin/files/fixity")
    Report report(@AuthenticationPrincipal PassPrincipal caller) {
        if (!caller.has(PassPrincipal.Role.ADMIN) && !caller.has(PassPrincipal.Role.BACKEND)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Only administrators may see the state of the store.");
        }
        FixityRecords.Progress progress = fixity.progress();
        return new Report(
                settings.fixityPeriod().toString(),
                progress.files(),
                progress.checked(),
                progress.coverage(),
                progress.oldestCheck().orElse(null),
                progress.damaged(),
                records.damages(MOST_DAMAGES));
    }
}
