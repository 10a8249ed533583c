// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.notification.news.CoreTime;
import org.publicaccess.pass.notification.news.Occasion;
import org.publicaccess.pass.notification.retry.WorkLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at core for deposits that failed or were rejected, for submissions that are complete, and
 * for invitations that somebody with another address accepted. No message to this service tells of
 * them, and a look needs none: what is there and not remembered is news.
 */
@Component
class OutcomeWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWatcher.class);

    /** Repositories may take months; nobody waits for a mail longer than this. */
    private static final Duration LOOK_BACK = Duration.ofDays(365);

    private final PassClient core;
    private final EventStore events;
    private final WorkLoop loop;
    private final Clock clock;

    OutcomeWatcher(PassClient core, EventStore events, WorkLoop loop, Clock clock) {
        this.core = core;
        this.events = events;
        this.loop = loop;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${pass.notification.outcome-interval}")
    void look() {
        loop.drain("Looking for outcomes", this::receiveNew);
    }

    private boolean receiveNew() {
        List<Occasion> found = found();
        if (!events.knowsOldOutcomes()) {
            events.leaveOut(found);
            LOG.info("{} outcomes are older than this service and not announced", found.size());
            return false;
        }
        Set<String> known = events.known(found);
        for (Occasion outcome : found) {
            if (!known.contains(outcome.key()) && events.receive(outcome, null)) {
                LOG.info("{} received", outcome.key());
            }
        }
        return false;
    }

    private List<Occasion> found() {
        String since = CoreTime.quoted(clock.instant().minus(LOOK_BACK));
        List<Occasion> found = new ArrayList<>();
        core.all(
                        Query.of("deposit")
                                .filter(
                                        "depositStatus=in=(failed,rejected);submission.source==pass;submission.submittedDate=ge="
                                                + since))
                .forEach(deposit -> found.add(problem(deposit)));
        core.all(
                        Query.of("submission")
                                .filter(
                                        "submissionStatus==complete;source==pass;submittedDate=ge="
                                                + since)
                                .fields("submissionStatus"))
                .forEach(submission -> found.add(new Occasion.Completion(submission.ref())));
        core.all(
                        Query.of("history")
                                .filter(
                                        "action==invitation-accepted-from-another-address;performedDate=ge="
                                                + since)
                                .fields("action"))
                .forEach(record -> found.add(new Occasion.Acceptance(record.ref())));
        return found;
    }

    private static Occasion problem(Resource deposit) {
        DepositStatus status = deposit.status("depositStatus", DepositStatus.class).orElseThrow();
        long round = deposit.text("round").map(Long::parseLong).orElse(1L);
        return new Occasion.Problem(deposit.ref(), status, round);
    }
}
