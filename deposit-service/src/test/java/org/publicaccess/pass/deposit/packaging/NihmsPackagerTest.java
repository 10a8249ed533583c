// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.deposit.repositories.ArchiveFormat;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.submission.DepositSubmission;
import org.publicaccess.pass.deposit.submission.Funder;
import org.publicaccess.pass.deposit.submission.Issn;
import org.publicaccess.pass.deposit.submission.Journal;
import org.publicaccess.pass.deposit.submission.Metadata;
import org.publicaccess.pass.deposit.submission.Person;
import org.publicaccess.pass.deposit.submission.SupportingGrant;
import org.publicaccess.pass.deposit.submission.UnusableSubmissionException;
import org.w3c.dom.Element;

class NihmsPackagerTest {

    private static final NihmsPackager PACKAGER =
            new NihmsPackager(
                    new Assembly.Nihms(
                            ArchiveFormat.TAR_GZIP,
                            Map.of(
                                    "example.edu:funder:100",
                                    "nih",
                                    "https://ror.org/021nxhr62",
                                    "va")));

    @TempDir Path spool;

    private Element metadata(DepositSubmission submission) throws IOException {
        Unpacked unpacked = Unpacked.tarGzip(Submissions.pack(PACKAGER, submission, spool));
        return BulkMetadataXml.parse(unpacked.entries().get("bulk_meta.xml"));
    }

    @Test
    void theNameCarriesDateTimeAndSubmissionInUtc() {
        PackagePlan plan = PACKAGER.plan(Submissions.DEPOSIT, Submissions.NOW);
        assertThat(plan.fileName()).isEqualTo("nihms-native-2022-05_2026-04-20_12-34-56_15.tar.gz");
        assertThat(plan.statusRef())
                .contains("nihms-package:nihms-native-2022-05_2026-04-20_12-34-56_15");
    }

    @Test
    void theArchiveIsFlatAndEndsWithManifestAndMetadata() throws IOException {
        Unpacked unpacked =
                Unpacked.tarGzip(
                        Submissions.pack(
                                PACKAGER,
                                Submissions.titled(
                                        "On widgets", "paper.docx", "manifest.txt", "empty"),
                                spool));
        assertThat(unpacked.entries().keySet())
                .containsExactly(
                        "paper.docx",
                        "SUBMISSION-manifest.txt",
                        "empty",
                        "manifest.txt",
                        "bulk_meta.xml");
        assertThat(unpacked.text("paper.docx")).isEqualTo("content of 100");
        assertThat(unpacked.entries().get("empty")).isEmpty();
        assertThat(unpacked.text("manifest.txt"))
                .startsWith("manuscript\t\tpaper.docx\n")
                .contains("supplement\tsupplement-1\tSUBMISSION-manifest.txt\n");
    }

    @Test
    void zipAndPlainTarCarryTheSame() throws IOException {
        DepositSubmission submission = Submissions.titled("On widgets", "é".repeat(125) + ".docx");
        for (ArchiveFormat format : List.of(ArchiveFormat.ZIP, ArchiveFormat.TAR)) {
            NihmsPackager packager = new NihmsPackager(new Assembly.Nihms(format, Map.of()));
            byte[] archive = Submissions.pack(packager, submission, spool);
            Unpacked unpacked =
                    format == ArchiveFormat.ZIP ? Unpacked.zip(archive) : Unpacked.tar(archive);
            assertThat(unpacked.entries().keySet())
                    .containsExactly("é".repeat(125) + ".docx", "manifest.txt", "bulk_meta.xml");
        }
    }

    @Test
    void theMetadataStandInTheOrderOfTheDtd() throws IOException {
        Metadata metadata =
                Submissions.metadata(
                        "On widgets", Submissions.WIDGETS, PartialDate.parse("2026-10-21"));
        List<SupportingGrant> grants =
                List.of(
                        Submissions.grant(
                                Optional.of("R01ZZ000001"),
                                Optional.of("example.edu:funder:100"),
                                Optional.of(Submissions.JANE)),
                        Submissions.grant(
                                Optional.of("X-1"),
                                Optional.of("example.edu:funder:999"),
                                Optional.empty()),
                        Submissions.grant(Optional.empty(), Optional.empty(), Optional.empty()),
                        new SupportingGrant(
                                Optional.of("V-1"),
                                Optional.empty(),
                                Optional.of(
                                        new Funder(
                                                Optional.of("example.edu:funder:998"),
                                                Optional.empty(),
                                                Optional.of("https://ror.org/021nxhr62"),
                                                Optional.empty())),
                                Optional.empty()));
        Unpacked unpacked =
                Unpacked.tarGzip(
                        Submissions.pack(
                                PACKAGER,
                                Submissions.of(metadata, Submissions.JANE, grants, "a.docx"),
                                spool));
        assertThat(unpacked.text("bulk_meta.xml").replaceAll("\\s*\\R\\s*", ""))
                .isEqualTo(
                        """
                        <manuscript-submit doi="10.5555/w.1" embargo-months="6">\
                        <journal-meta><nlm-ta>J Widgets</nlm-ta>\
                        <issn issn-type="print">1111-2222</issn>\
                        <issn issn-type="electronic">3333-4444</issn>\
                        <journal-title>Journal of Widgets</journal-title></journal-meta>\
                        <manuscript-title>On widgets</manuscript-title>\
                        <contacts><person email="jane@example.edu" fname="Jane" lname="Roe"\
                         mname="Q" person-type="author"/></contacts>\
                        <grants><grant funder="nih" id="R01ZZ000001">\
                        <PI email="jane@example.edu" fname="Jane" lname="Roe"/></grant>\
                        <grant funder="va" id="V-1"/></grants>\
                        </manuscript-submit>""");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-20, ''",
        "2020, ''",
        "2026-05-01, 0",
        "2026-05-20, 1",
        "2026-06, 2",
        "2026, 8",
        "2027-04-20, 12",
        "2099, 12"
    })
    void anEmbargoCountsWholeMonthsToTheLatestDayThatItsDateCanMean(String end, String months)
            throws IOException {
        Metadata metadata = Submissions.metadata("T", Submissions.WIDGETS, PartialDate.parse(end));
        Element root = metadata(Submissions.of(metadata, Submissions.JANE, List.of(), "a.docx"));
        assertThat(root.getAttribute("embargo-months")).isEqualTo(months);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tab\tand\u0000null\u001b and \ud800 half a pair",
                "$\\alpha_{1}^{2}$ & <b>\\textbf{x}</b> \"quoted\" ]]>",
                "${spring.datasource.password} #{1+1} {{x}} %s",
                "دراسة \u202eعن\u202c الأدوات",
                "Two\r\nlines\u2028three \ufffe"
            })
    void anyTitleArrivesAsTypedOrIsMadeFit(String title) throws IOException {
        Element root = metadata(Submissions.titled(title, "a.docx"));
        assertThat(root.getElementsByTagName("manuscript-title").item(0).getTextContent())
                .isEqualTo(PlainText.line(title));
    }

    @Test
    void whatNihmsNeedsAndTheSubmissionLacksIsRefusedWithAReason() {
        Journal nameless =
                new Journal(Optional.of("Journal of Widgets"), Optional.empty(), List.of());
        assertThatThrownBy(
                        () ->
                                metadata(
                                        Submissions.of(
                                                Submissions.metadata(
                                                        "T", nameless, Optional.empty()),
                                                Submissions.JANE,
                                                List.of(),
                                                "a")))
                .isInstanceOf(UnusableSubmissionException.class)
                .hasMessage(
                        "Submission 15 names its journal neither by NLM abbreviation nor by ISSN,"
                                + " and NIHMS needs one. Complete the journal and submit it anew.");
        assertThatThrownBy(() -> metadata(Submissions.titled("\u0000 ", "a")))
                .hasMessageStartingWith("Submission 15 has no title");
        Person unreachable = new Person("Jane Roe", "", "", "", "", "");
        assertThatThrownBy(
                        () ->
                                metadata(
                                        Submissions.of(
                                                Submissions.metadata(
                                                        "T", Submissions.WIDGETS, Optional.empty()),
                                                unreachable,
                                                List.of(),
                                                "a")))
                .hasMessageStartingWith("Submission 15 has a submitter without an e-mail address");
    }

    @Test
    void whatIsWrittenIsValidByTheDtdOfNih() throws IOException {
        Path dtd = BulkMetadataXml.dtd();
        Journal issnOnly =
                new Journal(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Issn("1111-2222", Issn.Medium.ELECTRONIC)));
        Journal nlmOnly = new Journal(Optional.empty(), Optional.of("J W"), List.of());
        Person oneWord = new Person("Sukarno", "", "", "", "s@example.edu", "");
        List<SupportingGrant> grants =
                List.of(
                        Submissions.grant(
                                Optional.empty(),
                                Optional.of("example.edu:funder:100"),
                                Optional.of(new Person("", "", "", "", "", ""))));
        for (Journal journal : List.of(Submissions.WIDGETS, issnOnly, nlmOnly)) {
            Metadata metadata =
                    Submissions.metadata(
                            "On <i>widgets</i> \u0007", journal, PartialDate.parse("2026"));
            DepositSubmission submission = Submissions.of(metadata, oneWord, grants, "a.docx");
            byte[] xml =
                    Unpacked.tarGzip(Submissions.pack(PACKAGER, submission, spool))
                            .entries()
                            .get("bulk_meta.xml");
            assertThat(BulkMetadataXml.violations(xml, dtd)).isEmpty();
        }
    }
}
