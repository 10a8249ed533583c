// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.deposit.core.Deposits;
import org.publicaccess.pass.deposit.delivery.Decisions;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.status.SubmissionStatuses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks through core for submissions of which no message tells: lost queues, restored backups,
 * copies that a loader has changed.
 */
@Component
class Reconciler {

    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

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
    private final Deposits deposits;
    private final Decisions decisions;
    private final SubmissionStatuses statuses;
    private final Clock clock;
    private final Duration window;

    Reconciler(
            PassClient core,
            SubmissionIntake intake,
            Deposits deposits,
            Decisions decisions,
            SubmissionStatuses statuses,
            Clock clock,
            DepositProperties properties) {
        this.core = core;
        this.intake = intake;
        this.deposits = deposits;
        this.decisions = decisions;
        this.statuses = statuses;
        this.clock = clock;
        this.window = properties.statusWindow();
    }

    /** One look through core. */
    void run() {
        Set<String> unfinished = ids(UNFINISHED);
        each(unfinished, intake::take);
        each(unfinished, this::follow);
        Set<String> stale = new LinkedHashSet<>(unfinished);
        stale.addAll(ids(WATCHED + WIRE_DATE.format(clock.instant().minus(window))));
        each(stale, statuses::recompute);
    }

    private void follow(String submissionId) {
        deposits.byRepository(submissionId)
                .values()
                .forEach(deposit -> decisions.follow(deposit.id()));
    }

    /** One submission that core refuses something for must not keep the others waiting. */
    private static void each(Set<String> submissions, Consumer<String> job) {
        for (String submission : submissions) {
            try {
                job.accept(submission);
            } catch (PassClientException e) {
                if (e.isTransient()) {
                    throw e;
                }
                log.error("Submission {} is passed over: {}", submission, e.getMessage());
            }
        }
    }

    private Set<String> ids(String rsql) {
        Set<String> ids = new LinkedHashSet<>();
        for (Resource submission : core.all(Query.of("submission").filter(rsql))) {
            ids.add(submission.id());
        }
        return ids;
    }
}
