// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.publicaccess.pass.api.FileRole;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.deposit.submission.Author;
import org.publicaccess.pass.deposit.submission.Bibliography;
import org.publicaccess.pass.deposit.submission.DepositSubmission;
import org.publicaccess.pass.deposit.submission.Doi;
import org.publicaccess.pass.deposit.submission.Funder;
import org.publicaccess.pass.deposit.submission.Issn;
import org.publicaccess.pass.deposit.submission.Journal;
import org.publicaccess.pass.deposit.submission.Metadata;
import org.publicaccess.pass.deposit.submission.Person;
import org.publicaccess.pass.deposit.submission.SubmittedFile;
import org.publicaccess.pass.deposit.submission.SupportingGrant;

/** Submissions for the packagers' tests, and their packages as bytes. */
final class Submissions {

    static final Instant NOW = Instant.parse("2026-04-20T12:34:56Z");
    static final PackagedDeposit DEPOSIT = new PackagedDeposit("7", "15", 1);
    static final Person JANE = new Person("Jane Q Roe", "Jane", "Q", "Roe", "jane@example.edu", "");
    static final Journal WIDGETS =
            new Journal(
                    Optional.of("Journal of Widgets"),
                    Optional.of("J Widgets"),
                    List.of(
                            new Issn("1111-2222", Issn.Medium.PRINT),
                            new Issn("3333-4444", Issn.Medium.ELECTRONIC)));

    private Submissions() {}

    static Metadata metadata(String title, Journal journal, Optional<PartialDate> embargoEnd) {
        return new Metadata(
                Optional.of(title),
                Doi.parse("https://doi.org/10.5555/w.1"),
                PartialDate.parse("2026"),
                embargoEnd,
                journal,
                List.of(Author.named("Roe, Jane"), Author.named("Poe")),
                Bibliography.UNKNOWN);
    }

    static SupportingGrant grant(
            Optional<String> number, Optional<String> funderKey, Optional<Person> investigator) {
        return new SupportingGrant(
                number,
                Optional.empty(),
                funderKey.map(
                        key ->
                                new Funder(
                                        Optional.of(key),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())),
                investigator);
    }

    static DepositSubmission titled(String title, String... fileNames) {
        return of(metadata(title, WIDGETS, Optional.empty()), JANE, List.of(), fileNames);
    }

    static DepositSubmission of(
            Metadata metadata, Person submitter, List<SupportingGrant> grants, String... names) {
        List<SubmittedFile> files =
                IntStream.range(0, names.length)
                        .mapToObj(
                                i ->
                                        new SubmittedFile(
                                                "" + (100 + i),
                                                names[i],
                                                "/file/x/" + i,
                                                "",
                                                i == 0
                                                        ? FileRole.MANUSCRIPT
                                                        : FileRole.SUPPLEMENTAL))
                        .toList();
        return new DepositSubmission("15", metadata, submitter, grants, files, OptionalInt.empty());
    }

    /** Content of the file with this record: "content of " and the id; nothing for "empty". */
    static byte[] content(SubmittedFile file) {
        String text = file.name().equals("empty") ? "" : "content of " + file.id();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pack(Packager packager, DepositSubmission submission, Path spool)
            throws IOException {
        PackagePlan plan = packager.plan(DEPOSIT, NOW);
        try (SpooledFiles contents =
                SpooledFiles.fetch(
                        submission.files(),
                        file -> new ByteArrayInputStream(content(file)),
                        packager.digests(),
                        spool)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            packager.layOut(submission, contents, plan, NOW).writeTo(bytes);
            return bytes.toByteArray();
        }
    }
}
