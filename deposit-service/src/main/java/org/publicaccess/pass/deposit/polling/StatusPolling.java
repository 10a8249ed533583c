// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.deposit.items.ItemRepositories;
import org.publicaccess.pass.deposit.items.News;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurations;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.publicaccess.pass.deposit.work.Backoff;
import org.publicaccess.pass.deposit.work.FixedPackage;
import org.publicaccess.pass.deposit.work.Questions;
import org.publicaccess.pass.deposit.work.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Asks repositories what became of items, at first often and then more and more seldom, until they
 * have taken them in or refused them. A question that fails changes nothing but the time of the
 * next one; how old the oldest news are is measured.
 */
@Component
public class StatusPolling {

    private static final Logger log = LoggerFactory.getLogger(StatusPolling.class);

    private static final int BATCH = 50;

    /** After this time others ask in place of one who was killed; asking twice is no harm. */
    private static final Duration TIME = Duration.ofMinutes(1);

    private final Questions questions;
    private final RepositoryConfigurations configurations;
    private final ItemRepositories repositories;
    private final PassClient core;
    private final Backoff pauses;
    private final Clock clock;
    private final MultiGauge ages;
    private final RandomGenerator random = RandomGenerator.getDefault();

    @Autowired
    StatusPolling(
            Questions questions,
            RepositoryConfigurations configurations,
            ItemRepositories repositories,
            PassClient core,
            DepositProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this(
                questions,
                configurations,
                repositories,
                core,
                properties.polling().pauses(),
                clock,
                meters);
    }

    /**
     * @param pauses how long to wait between one question and the next
     */
    public StatusPolling(
            Questions questions,
            RepositoryConfigurations configurations,
            ItemRepositories repositories,
            PassClient core,
            Backoff pauses,
            Clock clock,
            MeterRegistry meters) {
        this.questions = questions;
        this.configurations = configurations;
        this.repositories = repositories;
        this.core = core;
        this.pauses = pauses;
        this.clock = clock;
        this.ages =
                MultiGauge.builder("pass.deposit.news.age")
                        .description("Time since a repository last answered about an open item")
                        .baseUnit("seconds")
                        .register(meters);
    }

    /** Asks everything that is to be asked now. */
    public void run() {
        for (int asked = 0; asked < BATCH; asked++) {
            List<Work> due = questions.takeDue(TIME, 1);
            if (due.isEmpty()) {
                break;
            }
            ask(due.getFirst());
        }
        Instant now = clock.instant();
        ages.register(
                questions.lastNews().entrySet().stream()
                        .map(
                                news ->
                                        MultiGauge.Row.of(
                                                Tags.of("repository", news.getKey()),
                                                Duration.between(news.getValue(), now).toSeconds()))
                        .toList(),
                true);
    }

    private void ask(Work work) {
        Instant next = clock.instant().plus(pauses.delay(work.asks() + 1, random));
        try {
            if (isDecidedElsewhere(work)) {
                questions.drop(work);
                return;
            }
            switch (news(work)) {
                case News.Undecided _ -> questions.undecided(work, next);
                case News.Accepted accepted -> questions.accepted(work, accepted.accessUrl());
                case News.Refused refused -> questions.refused(work, refused.reason());
            }
        } catch (DataAccessException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            log.warn(
                    "Deposit {}: the repository {} could not be asked, and is asked again at {}: {}",
                    work.depositId(),
                    work.repositoryKey(),
                    next,
                    e.getMessage());
            questions.unanswered(work, next);
        }
    }

    private News news(Work work) throws IOException {
        String reference = work.fixed().flatMap(FixedPackage::statusRef).orElseThrow();
        return repositories
                .open(configurations.serving(List.of(work.repositoryKey())))
                .ask(reference);
    }

    /** An administrator, or a loader, has said how it ended. */
    private boolean isDecidedElsewhere(Work work) {
        Optional<Resource> deposit = core.find(new ResourceRef("deposit", work.depositId()));
        return !deposit.flatMap(known -> known.status("depositStatus", DepositStatus.class))
                .equals(Optional.of(DepositStatus.SUBMITTED));
    }
}
