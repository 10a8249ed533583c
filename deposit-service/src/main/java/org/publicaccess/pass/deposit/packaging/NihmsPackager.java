// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.submission.DepositSubmission;
import org.publicaccess.pass.deposit.submission.SubmittedFile;

/**
 * Makes native bulk submission packages of NIHMS: a flat archive of the files, {@code manifest.txt}
 * and {@code bulk_meta.xml}.
 */
record NihmsPackager(Assembly.Nihms assembly) implements Packager {

    static final String MANIFEST_FILE = "manifest.txt";
    static final String METADATA_FILE = "bulk_meta.xml";

    private static final Set<String> RESERVED = Set.of(MANIFEST_FILE, METADATA_FILE);
    private static final DateTimeFormatter NAME_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'_'HH-mm-ss").withZone(ZoneOffset.UTC);

    @Override
    public PackagePlan plan(PackagedDeposit deposit, Instant now) {
        String id =
                "nihms-native-2022-05_%s_%s"
                        .formatted(NAME_TIME.format(now), deposit.submissionId());
        return new PackagePlan(
                id + assembly.format().extension(), Optional.of("nihms-package:" + id));
    }

    @Override
    public Set<DigestAlgorithm> digests() {
        return Set.of();
    }

    @Override
    public SubmissionPackage.Writing layOut(
            DepositSubmission submission, SpooledFiles contents, PackagePlan plan, Instant now) {
        List<SubmittedFile> files = submission.files();
        List<String> names =
                FileNames.resolve(
                        files.stream().map(SubmittedFile::name).toList(), RESERVED, "SUBMISSION-");
        byte[] manifest = NihmsManifest.of(files, names).getBytes(StandardCharsets.UTF_8);
        byte[] metadata =
                new BulkMetadata(
                                submission,
                                assembly.funderCodes(),
                                now.atZone(ZoneOffset.UTC).toLocalDate())
                        .xml();
        return out -> write(out, names, contents, manifest, metadata, now);
    }

    private void write(
            OutputStream out,
            List<String> names,
            SpooledFiles contents,
            byte[] manifest,
            byte[] metadata,
            Instant now)
            throws IOException {
        try (Archive<?> archive = Archive.on(out, assembly.format(), now)) {
            for (int i = 0; i < names.size(); i++) {
                archive.add(names.get(i), contents.get(i));
            }
            archive.add(MANIFEST_FILE, manifest);
            archive.add(METADATA_FILE, metadata);
        }
    }
}
