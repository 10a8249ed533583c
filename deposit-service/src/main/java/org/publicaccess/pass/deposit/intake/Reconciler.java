// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Set;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.status.SubmissionStatuses;
import org.springframework.stereotype.Component;

/**
 * Looks through core for submissions of which no message tells: lost queues, restored backups,
 * copies that a loader has changed.
 */
@Component
class Reconciler {

    private static final String UNFINISHED =
            "source==pass;submitted==true;"
                    + "(aggregatedDepositStatus=in=(not-started,in-progress),"
                    + "aggregatedDepositStatus=isnull=true)";
    private static final String WATCHED =
            "submitted==true;"
                    + "(submissionStatus=out=(complete,cancelled),submissionStatus=isnull=true);"
                    + "submittedDate=ge=";
    private static final DateTimeFormatter WIRE_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final PassClient core;
    private final SubmissionIntake intake;
    private final SubmissionStatuses statuses;
    private final Clock clock;
    private final Duration window;

    Reconciler(
            PassClient core,
            SubmissionIntake intake,
            SubmissionStatuses statuses,
            Clock clock,
            DepositProperties properties) {
        this.core = core;
        this.intake = intake;
        this.statuses = statuses;
        this.clock = clock;
        this.window = properties.statusWindow();
    }

    /** One look through core. */
    void run() {
        Set<String> unfinished = ids(UNFINISHED);
        unfinished.forEach(intake::take);
        Set<String> stale = new LinkedHashSet<>(unfinished);
        stale.addAll(ids(WATCHED + WIRE_DATE.format(clock.instant().minus(window))));
        stale.forEach(statuses::recompute);
    }

    private Set<String> ids(String rsql) {
        Set<String> ids = new LinkedHashSet<>();
        for (Resource submission : core.all(Query.of("submission").filter(rsql))) {
            ids.add(submission.id());
        }
        return ids;
    }
}
