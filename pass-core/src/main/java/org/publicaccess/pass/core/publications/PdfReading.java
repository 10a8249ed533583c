// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.publicaccess.pass.core.publications.LookupFailure.Kind;
import org.springframework.stereotype.Component;

/**
 * Reads PDFs, a few at a time and each for a limited time, since a hostile one can keep a processor
 * busy.
 */
@Component
class PdfReading implements AutoCloseable {

    private static final int AT_ONCE = 2;

    private final LookupSettings settings;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("pdf-", 0).factory());

    PdfReading(LookupSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads a file and deletes it when nobody needs it any more.
     *
     * @throws IOException when it is no PDF or damaged
     */
    PdfFile read(Path file) throws IOException {
        Future<PdfFile> reading;
        try {
            reading = threads.submit(() -> readAndDelete(file));
        } catch (RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        try {
            return reading.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            reading.cancel(true);
            throw new LookupFailure(
                    Kind.BUSY, "Reading the file took too long. Enter the DOI or title by hand.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IOException("The file cannot be read as a PDF", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LookupFailure(Kind.BUSY, "Reading the file was interrupted.");
        }
    }

    private PdfFile readAndDelete(Path file) throws IOException, InterruptedException {
        try {
            places.acquire();
            try {
                return PdfFile.read(file);
            } finally {
                places.release();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
