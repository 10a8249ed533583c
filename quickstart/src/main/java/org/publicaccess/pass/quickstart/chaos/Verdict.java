// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.publicaccess.pass.standins.DSpaceItem;
import org.publicaccess.pass.standins.InvenioRecord;
import org.publicaccess.pass.standins.StoredFile;

/** Looks whether every submission has one whole package at each repository, and PASS says so. */
final class Verdict {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Deposits that are not as they must be in the end, with their submission and repository. */
    private static final String UNSETTLED =
            """
            SELECT s.id, r.repository_key, d.deposit_status, d.status_message, c.copy_status,
                s.aggregated_deposit_status, s.submission_status, w.stage, w.report_at, w.reason
            FROM core.submissions s
            JOIN core.submission_repositories sr ON sr.submission_id = s.id
            JOIN core.repositories r ON r.id = sr.repository_id
            LEFT JOIN core.deposits d ON d.submission_id = s.id AND d.repository_id = r.id
            LEFT JOIN core.repository_copies c ON c.id = d.repository_copy_id
            LEFT JOIN deposit.work w ON w.deposit_id = d.id::text
            WHERE s.submitted AND NOT coalesce(
                s.aggregated_deposit_status = 'in-progress'
                AND s.submission_status = 'submitted'
                AND d.deposit_status = CASE WHEN r.repository_key IN ('folder', 'dspace') THEN 'accepted' ELSE 'submitted' END
                AND c.copy_status = CASE WHEN r.repository_key IN ('folder', 'dspace') THEN 'complete' ELSE 'in-progress' END
                AND w.stage = 'delivered' AND w.report_at IS NULL AND w.tell_staff_at IS NULL, false)
            ORDER BY s.id, r.repository_key\
            """;

    /** Deposits into repositories that make items. */
    private static final String ITEMS =
            """
            SELECT d.id, d.submission_id, r.repository_key FROM core.deposits d
            JOIN core.repositories r ON r.id = d.repository_id
            WHERE r.repository_key IN ('dspace', 'invenio')\
            """;

    private static final String COPIES = "SELECT count(*) FROM core.repository_copies";
    private static final String DEPOSITS = "SELECT count(*) FROM core.deposits";
    private static final String OUTBOX = "SELECT count(*) FROM core.outbox";

    private final Site site;
    private final Map<String, Long> submissions;
    private final List<String> violations = new ArrayList<>();

    /**
     * @param submissions by their ids the sizes of their manuscripts
     */
    Verdict(Site site, Map<String, Long> submissions) {
        this.site = site;
        this.submissions = submissions;
    }

    /** Waits until nothing moves any more, and gives what is wrong then. */
    List<String> after(Duration limit) throws InterruptedException {
        awaitRest(limit);
        try {
            site.database().rows(UNSETTLED).forEach(row -> violations.add("Not settled: " + row));
            int expected = submissions.size() * Catalogue.KEYS.size();
            expect("deposits", expected, site.database().number(DEPOSITS));
            expect("repository copies", expected, site.database().number(COPIES));
            expect("messages in the outbox", 0, site.database().number(OUTBOX));
            site.database().rows(ITEMS).forEach(this::checkItem);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        submissions.forEach(this::checkPackages);
        return violations;
    }

    private void expect(String what, int expected, int found) {
        if (expected != found) {
            violations.add("%d %s instead of %d".formatted(found, what, expected));
        }
    }

    private void awaitRest(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (site.database().rows(UNSETTLED).isEmpty()
                        && site.database().number(OUTBOX) == 0) {
                    return;
                }
            } catch (SQLException _) {
                // The database was killed last and is not back yet.
            }
            Thread.sleep(PAUSE);
        }
    }

    private void checkPackages(String submission, long size) {
        Pattern bag =
                Pattern.compile(
                        "(.*/)?submission-%s-deposit-\\d+\\.tar\\.gz".formatted(submission));
        Pattern nihms = Pattern.compile("upload/.*_%s\\.tar\\.gz".formatted(submission));
        check(submission, "pmc", size, arrived("upload", nihms));
        check(submission, "bags", size, arrived("bags", bag));
        check(submission, "folder", size, filed(bag));
    }

    /**
     * @param deposit its id, its submission's, and the repository's key
     */
    private void checkItem(List<String> deposit) {
        String identifier = "-deposit-" + deposit.getFirst() + "-round-1";
        List<List<StoredFile>> items =
                deposit.get(2).equals("dspace") ? atDSpace(identifier) : atInvenio(identifier);
        long size = submissions.getOrDefault(deposit.get(1), -1L);
        if (items.size() != 1) {
            violations.add(
                    "Submission %s has %d items at %s"
                            .formatted(deposit.get(1), items.size(), deposit.get(2)));
        } else if (items.getFirst().size() != 1
                || items.getFirst().getFirst().content().length != size) {
            violations.add(
                    "The item of submission %s at %s is not whole"
                            .formatted(deposit.get(1), deposit.get(2)));
        }
    }

    private List<List<StoredFile>> atDSpace(String identifier) {
        return site.dspace().items().stream()
                .filter(item -> item.place() != DSpaceItem.Place.WORKSPACE)
                .filter(
                        item ->
                                item.values("dc.identifier.other").stream()
                                        .anyMatch(value -> value.endsWith(identifier)))
                .map(DSpaceItem::files)
                .toList();
    }

    private List<List<StoredFile>> atInvenio(String identifier) {
        return site.invenio().records().stream()
                .filter(InvenioRecord::isHandedIn)
                .filter(record -> record.body().toString().contains(identifier + "\""))
                .map(InvenioRecord::files)
                .toList();
    }

    private List<Path> arrived(String folder, Pattern name) {
        Predicate<String> matches = name.asMatchPredicate();
        return site.arrivals().in(folder).stream()
                .filter(arrival -> matches.test(arrival.name()))
                .map(Arrivals.Arrival::file)
                .toList();
    }

    private List<Path> filed(Pattern name) {
        try (Stream<Path> files = Files.list(site.folder("repositories/folder"))) {
            return files.filter(file -> name.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String submission, String repository, long size, List<Path> packages) {
        if (packages.size() != 1) {
            violations.add(
                    "Submission %s has %d packages at %s: %s"
                            .formatted(submission, packages.size(), repository, packages));
            return;
        }
        try {
            if (manuscriptBytes(packages.getFirst()) != size) {
                violations.add("The manuscript is not whole in " + packages.getFirst());
            }
        } catch (IOException e) {
            violations.add("The package %s is damaged: %s".formatted(packages.getFirst(), e));
        }
    }

    private static long manuscriptBytes(Path archive) throws IOException {
        long bytes = 0;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                long read = tar.transferTo(OutputStream.nullOutputStream());
                if (entry.getName().endsWith("manuscript.bin")) {
                    bytes += read;
                }
            }
        }
        return bytes;
    }
}
