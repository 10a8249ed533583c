// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.publicaccess.pass.quickstart.folder.PrivateFiles;

/**
 * Remembers a child process by id and start time, so that the next launcher finds it when this one
 * is killed, and never takes another process that got the same id for it.
 */
public final class PidFile {

    private static final String SUFFIX = ".pid";

    private static final Pattern CONTENT = Pattern.compile("(\\d{1,18}) (\\d{1,18})\\s*");

    /** Systems count start times in coarse steps from a boot time that clocks may move. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private final Path file;

    public PidFile(Path runFolder, String name) {
        this.file = runFolder.resolve(name + SUFFIX);
    }

    /** The names of all processes remembered in a folder. */
    static List<String> names(Path runFolder) {
        try (Stream<Path> files = Files.list(runFolder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            PrivateFiles.write(file, process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered process, if it still runs. */
    public Optional<ProcessHandle> process() {
        try {
            Matcher content = CONTENT.matcher(Files.readString(file));
            if (!content.matches()) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochMilli(Long.parseLong(content.group(2)));
            return find(Long.parseLong(content.group(1)), started);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process with this id, if it runs and started at about this time. */
    public static Optional<ProcessHandle> find(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, started));
    }

    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(started, actual).abs())
                .filter(difference -> difference.compareTo(TOLERANCE) <= 0)
                .isPresent();
    }
}
