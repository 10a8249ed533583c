// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** An answer's body that fails when no byte of it comes for a while. */
final class TimedStream extends FilterInputStream {

    private static final ScheduledExecutorService WATCH =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("pass-client-watch").factory());

    private static final long IDLE = Long.MAX_VALUE;

    private final long patience;
    private final ScheduledFuture<?> watch;
    private volatile long waitingSince = IDLE;
    private volatile boolean stalled;

    TimedStream(InputStream body, Duration patience) {
        super(body);
        this.patience = patience.toNanos();
        long period = Math.max(1, patience.toMillis() / 4);
        this.watch =
                WATCH.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    /** Closing the body wakes whoever waits for it. */
    private void look() {
        long since = waitingSince;
        if (since != IDLE && System.nanoTime() - since > patience) {
            stalled = true;
            watch.cancel(false);
            try {
                in.close();
            } catch (IOException _) {
                // The reader gets an error of its own.
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        waitingSince = System.nanoTime();
        try {
            int read = in.read(target, offset, length);
            if (stalled) {
                throw new IOException("closed");
            }
            return read;
        } catch (IOException e) {
            throw stalled ? new HttpTimeoutException("The answer stopped in the middle") : e;
        } finally {
            waitingSince = IDLE;
        }
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        super.close();
    }
}
