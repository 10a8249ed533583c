// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.publicaccess.pass.api.client.Batch;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.loaders.kit.run.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to core in batches, again after failures that pass. The batch's key is made from the run
 * and the batch, so that neither a repeated request nor a repeated run writes it twice.
 */
public final class CoreWriter implements Writer {

    private static final Logger LOG = LoggerFactory.getLogger(CoreWriter.class);
    private static final int ATTEMPTS = 6;

    private final PassClient core;
    private final String run;
    private final Report report;
    private final Duration firstPause;

    /**
     * @param run names this run, and an interrupted one that it continues
     * @param firstPause how long to wait before the second attempt; doubled for each further one
     */
    public CoreWriter(PassClient core, String run, Report report, Duration firstPause) {
        this.core = core;
        this.run = run;
        this.report = report;
        this.firstPause = firstPause;
    }

    @Override
    public void write(List<Draft> drafts) {
        List<Draft> different =
                drafts.stream().filter(draft -> draft.state() != Draft.State.UNCHANGED).toList();
        if (different.isEmpty()) {
            return;
        }
        if (different.size() > Batch.MAX_OPERATIONS) {
            throw new PassClientException(
                    413,
                    "",
                    "%d resources at once are more than core takes".formatted(different.size()));
        }
        Batch batch = new Batch();
        different.forEach(draft -> draft.addTo(batch));
        send(key(batch), batch);
    }

    private String key(Batch batch) {
        String text = run + batch;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void send(String key, Batch batch) {
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            try {
                core.write(key, batch);
                return;
            } catch (PassClientException e) {
                if (!e.isTransient() || attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warn(
                        "{}; attempt {} follows in {} s",
                        e.getMessage(),
                        attempt + 1,
                        pause.toSeconds());
                await(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static void await(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for core", e);
        }
    }

    @Override
    public void tell(List<Draft> drafts) {
        drafts.forEach(draft -> report.count(draft.ref().type(), draft.state()));
    }

    @Override
    public void note(String text) {
        report.note(text);
    }
}
