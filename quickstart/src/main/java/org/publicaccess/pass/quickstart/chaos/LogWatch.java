// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Springs the traps at the stages that a deposit service tells of in its log. */
final class LogWatch implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(10);
    private static final List<Point> STAGES =
            List.of(Point.SENDING, Point.RENAMING, Point.DELIVERED);

    private final Path log;
    private final Traps traps;
    private final Hands hands;
    private final Thread thread;
    private long seen;

    LogWatch(Path log, Traps traps, Hands hands) {
        this.log = log;
        this.traps = traps;
        this.hands = hands;
        this.thread = Thread.ofPlatform().daemon().name("log-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                if (Files.exists(log)) {
                    look(news());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String news() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] more = new byte[(int) Math.max(0, file.length() - seen)];
            file.seek(seen);
            file.readFully(more);
            seen += more.length;
            return new String(more, StandardCharsets.UTF_8);
        }
    }

    private void look(String news) {
        for (Point stage : STAGES) {
            if (news.contains(": " + stage.name())) {
                Optional<Blow> blow = traps.at(stage);
                if (blow.isPresent()) {
                    var _ = blow.get() == Blow.KILL ? hands.kill() : hands.pause();
                }
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
