// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.publicaccess.pass.deposit.repositories.ArchiveFormat;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.submission.Bibliography;
import org.publicaccess.pass.deposit.submission.DepositSubmission;
import org.publicaccess.pass.deposit.submission.Journal;
import org.publicaccess.pass.deposit.submission.Metadata;

class BagItPackagerTest {

    private static final String BAG = "submission-15-deposit-7";

    @TempDir Path directory;

    private static BagItPackager packager(ArchiveFormat format, Set<DigestAlgorithm> algorithms) {
        Map<String, String> bagInfo = new LinkedHashMap<>();
        bagInfo.put("Source-Organization", "Example University");
        bagInfo.put("Contact-Email", "library@example.edu");
        bagInfo.put("payload-oxum", "1.1");
        return new BagItPackager(new Assembly.BagIt(format, algorithms, bagInfo));
    }

    private Bag open(ArchiveFormat format, byte[] archive) throws Exception {
        Unpacked unpacked =
                switch (format) {
                    case TAR -> Unpacked.tar(archive);
                    case TAR_GZIP -> Unpacked.tarGzip(archive);
                    case ZIP -> Unpacked.zip(archive);
                };
        unpacked.writeTo(directory);
        return new BagReader().read(directory.resolve(BAG));
    }

    private static void verify(Bag bag) throws Exception {
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(bag, false);
        }
        BagVerifier.quicklyVerify(bag);
    }

    @ParameterizedTest
    @EnumSource(ArchiveFormat.class)
    void anIndependentLibraryFindsTheBagValid(ArchiveFormat format) throws Exception {
        byte[] archive =
                Submissions.pack(
                        packager(format, EnumSet.of(DigestAlgorithm.SHA512)),
                        Submissions.titled(
                                "On widgets",
                                "paper.docx",
                                "paper.docx",
                                "empty",
                                "50%0A.pdf",
                                "bagit.txt",
                                "../escape\n.txt",
                                "é".repeat(125) + ".docx"),
                        directory.resolve("spool"));
        Bag bag = open(format, archive);
        assertThatCode(() -> verify(bag)).doesNotThrowAnyException();
        assertThat(bag.getVersion()).hasToString("1.0");
        assertThat(Files.readString(directory.resolve(BAG + "/data/paper-1.docx")))
                .isEqualTo("content of 101");
        assertThat(bag.getRootDir().resolve("data")).isDirectoryContaining("glob:**.._escape_.txt");
    }

    @Test
    void everyConfiguredDigestHasItsManifests() throws Exception {
        byte[] archive =
                Submissions.pack(
                        packager(ArchiveFormat.TAR, EnumSet.allOf(DigestAlgorithm.class)),
                        Submissions.titled("T", "a.pdf"),
                        directory.resolve("spool"));
        Bag bag = open(ArchiveFormat.TAR, archive);
        verify(bag);
        assertThat(bag.getRootDir())
                .isDirectoryContaining("glob:**/manifest-sha256.txt")
                .isDirectoryContaining("glob:**/manifest-sha512.txt")
                .isDirectoryContaining("glob:**/tagmanifest-sha256.txt")
                .isDirectoryContaining("glob:**/tagmanifest-sha512.txt");
    }

    @Test
    void theBagInfoHoldsTheSitesLinesAndWhatTheServiceKnows() throws Exception {
        byte[] archive =
                Submissions.pack(
                        packager(ArchiveFormat.TAR, EnumSet.of(DigestAlgorithm.SHA512)),
                        Submissions.titled(
                                "On\nwidgets: ${x} \\alpha دراسة", "a.pdf", "b.pdf", "empty"),
                        directory.resolve("spool"));
        assertThat(Unpacked.tar(archive).text(BAG + "/bag-info.txt"))
                .isEqualTo(
                        """
                        Source-Organization: Example University
                        Contact-Email: library@example.edu
                        External-Description: On widgets: ${x} \\alpha دراسة
                        External-Identifier: 10.5555/w.1
                        Author: Roe, Jane
                        Author: Poe
                        Journal-Title: Journal of Widgets
                        Publication-Date: 2026
                        Internal-Sender-Identifier: PASS submission 15
                        Bagging-Date: 2026-04-20
                        Bag-Size: 28 bytes
                        Payload-Oxum: 28.3
                        """);
    }

    @Test
    void theNameIsTheSameWheneverItIsAskedAndNewForEachRound() {
        BagItPackager packager =
                packager(ArchiveFormat.TAR_GZIP, EnumSet.of(DigestAlgorithm.SHA512));
        assertThat(packager.plan(Submissions.DEPOSIT, Submissions.NOW))
                .isEqualTo(new PackagePlan(BAG + ".tar.gz", Optional.empty()))
                .isEqualTo(packager.plan(Submissions.DEPOSIT, Submissions.NOW.plusSeconds(86_400)));
        assertThat(packager.plan(new PackagedDeposit("7", "15", 2), Submissions.NOW).fileName())
                .isEqualTo(BAG + "-round-2.tar.gz");
    }

    @Test
    void aSubmissionWithoutMetadataStillMakesAValidBag() throws Exception {
        DepositSubmission bare = Submissions.titled("T", "a");
        DepositSubmission submission =
                new DepositSubmission(
                        "15",
                        new Metadata(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new Journal(Optional.empty(), Optional.empty(), List.of()),
                                List.of(),
                                Bibliography.UNKNOWN),
                        bare.submitter(),
                        List.of(),
                        bare.files(),
                        OptionalInt.empty());
        byte[] archive =
                Submissions.pack(
                        packager(ArchiveFormat.ZIP, EnumSet.of(DigestAlgorithm.SHA512)),
                        submission,
                        directory.resolve("spool"));
        verify(open(ArchiveFormat.ZIP, archive));
    }
}
