// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.api.client.UploadedFile;
import org.publicaccess.pass.api.client.VersionConflictException;

/**
 * Submits one paper after the other, so that some are always on their way. Every step is repeated
 * until core has taken it, and taken once.
 */
final class Load implements Runnable {

    private static final int ON_THEIR_WAY = 12;
    private static final int LEAST_BYTES = 40_000;
    private static final int MORE_BYTES = 160_000;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final String SETTLED =
            """
            SELECT count(*) FROM (
                SELECT 1 FROM deposit.work GROUP BY submission_id
                HAVING count(*) = %d AND bool_and(stage = 'delivered')) AS settled\
            """
                    .formatted(Catalogue.KEYS.size());

    private final PassClient core;
    private final Catalogue catalogue;
    private final Database database;
    private final Path folder;
    private final Random random;
    private final Clock clock;
    private final Map<String, Long> submissions = new ConcurrentHashMap<>();
    private volatile boolean over;

    /**
     * @param folder for the manuscripts
     */
    Load(
            PassClient core,
            Catalogue catalogue,
            Database database,
            Path folder,
            Random random,
            Clock clock) {
        this.core = core;
        this.catalogue = catalogue;
        this.database = database;
        this.folder = folder;
        this.random = random;
        this.clock = clock;
    }

    /** What was submitted: the submission's id and the size of its manuscript. */
    Map<String, Long> submissions() {
        return Map.copyOf(submissions);
    }

    /** Submits what has begun, and then no more. */
    void end() {
        over = true;
    }

    @Override
    public void run() {
        try {
            for (int number = 1; !over; number++) {
                submit(number);
                while (!over && onTheirWay() >= ON_THEIR_WAY) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int onTheirWay() {
        try {
            return submissions.size() - database.number(SETTLED);
        } catch (SQLException _) {
            // The database is down just now, so that nobody knows.
            return ON_THEIR_WAY;
        }
    }

    private void submit(int number) throws InterruptedException {
        ResourceRef publication =
                create(
                        number + "/publication",
                        Changes.to("publication")
                                .set("title", "Disturbance " + number)
                                .link("journal", catalogue.journal()));
        ResourceRef submission =
                create(
                        number + "/submission",
                        Changes.to("submission")
                                .set("source", "pass")
                                .set("submitted", false)
                                .set("submissionStatus", "draft")
                                .set("aggregatedDepositStatus", "not-started")
                                .set(
                                        "metadata",
                                        """
                                        {"title": "Disturbance %d", "publicationDate": "2026-11",
                                         "authors": [{"author": "Researcher, Ada"}]}\
                                        """
                                                .formatted(number))
                                .link("publication", publication)
                                .link("submitter", catalogue.submitter())
                                .links("grants", List.of(catalogue.grant()))
                                .links("repositories", catalogue.repositories()));
        long size = upload(number, submission);
        insist(() -> handIn(submission));
        submissions.put(submission.id(), size);
    }

    private long upload(int number, ResourceRef submission) throws InterruptedException {
        byte[] content = new byte[LEAST_BYTES + random.nextInt(MORE_BYTES)];
        random.nextBytes(content);
        Path file = folder.resolve("manuscript.bin");
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UploadedFile stored = insist(() -> upload(file));
        create(
                number + "/file",
                Changes.to("file")
                        .set("name", "manuscript.bin")
                        .set("uri", stored.uri())
                        .set("fileRole", "manuscript")
                        .link("submission", submission));
        return content.length;
    }

    private UploadedFile upload(Path file) {
        try {
            return core.upload("manuscript.bin", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Resource handIn(ResourceRef submission) {
        while (true) {
            Resource stored = core.get(submission).single();
            if (stored.isTrue("submitted")) {
                return stored;
            }
            try {
                return core.update(
                        submission.id(),
                        Changes.to("submission")
                                .set("version", stored.version())
                                .set("submitted", true)
                                .set("submittedDate", clock.instant())
                                .set("submissionStatus", "submitted"));
            } catch (VersionConflictException _) {
                // An earlier try had arrived after all; the next look shows it.
            }
        }
    }

    private ResourceRef create(String key, Changes changes) throws InterruptedException {
        return insist(() -> core.createOnce(key, changes)).ref();
    }

    private static <T> T insist(Supplier<T> request) throws InterruptedException {
        while (true) {
            try {
                return request.get();
            } catch (PassClientException e) {
                if (!e.isTransient()) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
