// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.publicaccess.pass.loaders.kit.run.LoaderException;

/**
 * The API token of NIH's compliance monitor, which is valid for three months.
 *
 * @param lastDay until when it is valid, if that is known
 */
record PacmToken(String value, Optional<LocalDate> lastDay) {

    private static final int WARN_DAYS = 14;
    private static final String NO_TOKEN =
            "The token command gave no token; run it by hand to see why.";

    /** The configured token, or what the configured command prints within a minute. */
    static PacmToken of(NihmsSettings.Pacm settings) throws IOException {
        return of(settings, Duration.ofMinutes(1));
    }

    static PacmToken of(NihmsSettings.Pacm settings, Duration limit) throws IOException {
        Optional<LocalDate> configured = Optional.ofNullable(settings.tokenExpires());
        if (settings.tokenCommand().isBlank()) {
            return new PacmToken(settings.token().strip(), configured);
        }
        List<String> lines = run(settings.tokenCommand(), limit);
        Optional<LocalDate> printed = lines.stream().skip(1).findFirst().map(PacmToken::day);
        return new PacmToken(lines.getFirst(), printed.or(() -> configured));
    }

    private static List<String> run(String command, Duration limit) throws IOException {
        Process process =
                new ProcessBuilder("/bin/sh", "-c", command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        process.getOutputStream().close();
        try {
            List<String> lines =
                    printed(process).get(limit.toMillis(), TimeUnit.MILLISECONDS).lines().toList();
            if (!process.waitFor(limit) || process.exitValue() != 0 || lines.isEmpty()) {
                throw new LoaderException(NO_TOKEN);
            }
            return lines;
        } catch (ExecutionException | TimeoutException e) {
            throw new LoaderException(NO_TOKEN, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the token command", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Its lines without surrounding spaces; a process may keep its output open for ever. */
    private static CompletableFuture<String> printed(Process process) {
        return CompletableFuture.supplyAsync(
                () ->
                        process.inputReader(StandardCharsets.UTF_8)
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining("\n")),
                Thread::startVirtualThread);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new LoaderException(
                    "The token command's second line is no date such as 2026-12-31.", e);
        }
    }

    /** What to tell people two weeks before its end. */
    Optional<String> warning(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return lastDay.filter(last -> !today.plusDays(WARN_DAYS).isBefore(last))
                .map(
                        last ->
                                last.isBefore(today)
                                        ? "the token of NIH's compliance monitor ended on %s; get a new one at NIH's PACM page"
                                                .formatted(last)
                                        : "the token of NIH's compliance monitor ends on %s; get a new one at NIH's PACM page before"
                                                .formatted(last));
    }

    @Override
    public String toString() {
        return "PacmToken until " + lastDay;
    }
}
