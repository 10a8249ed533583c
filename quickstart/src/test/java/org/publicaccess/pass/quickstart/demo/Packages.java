// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What arrived of one submission in the stand-in repositories. */
final class Packages {

    private final Path repositories;
    private final String submission;

    Packages(Path repositories, String submission) {
        this.repositories = repositories;
        this.submission = submission;
    }

    /** There is one package for NIHMS, and it is as NIH wants it. */
    void checkNihms() throws IOException {
        Path file = only("pmc", "nihms-native-.*_%s\\.tar\\.gz".formatted(submission));
        Map<String, byte[]> entries = entries(file);

        assertThat(entries)
                .containsOnlyKeys(
                        "manuscript.pdf", "figure-1.png", "manifest.txt", "bulk_meta.xml");
        assertThat(text(entries, "manifest.txt").lines())
                .containsExactly(
                        "manuscript\tAccepted manuscript\tmanuscript.pdf",
                        "figure\tBands of the chromosome\tfigure-1.png",
                        "bulksub_meta_xml\tSubmission Metadata\tbulk_meta.xml");
        assertThat(text(entries, "manuscript.pdf")).startsWith("%PDF-");
        checkBulkMetadata(entries.get("bulk_meta.xml"));
    }

    private static void checkBulkMetadata(byte[] xml) {
        Document document = parse(xml);
        Element root = document.getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("manuscript-submit");
        assertThat(root.getAttribute("doi")).isEqualTo("10.1038/s41586-023-06457-y");
        assertThat(text(document, "nlm-ta")).isEqualTo("Nature");
        assertThat(text(document, "manuscript-title"))
                .isEqualTo("The complete sequence of a human Y chromosome");
        Element person = (Element) document.getElementsByTagName("person").item(0);
        assertThat(person.getAttribute("email")).isEqualTo("nih-user@eastbrook.example.edu");
        Element grant = (Element) document.getElementsByTagName("grant").item(0);
        assertThat(grant.getAttribute("id")).isEqualTo("R01HG013482");
        assertThat(grant.getAttribute("funder")).isEqualTo("nih");
    }

    /** There is one bag, and it is valid. */
    void checkBag(String repositoryKey) throws IOException {
        Path file = only(repositoryKey, "submission-%s-.*".formatted(submission));
        Path folder = Files.createTempDirectory("bag");
        for (Map.Entry<String, byte[]> entry : entries(file).entrySet()) {
            Path target = folder.resolve(entry.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, entry.getValue());
        }
        Path root;
        try (Stream<Path> found = Files.walk(folder)) {
            root = found.filter(each -> each.endsWith("bagit.txt")).findFirst().orElseThrow();
        }
        validate(root.getParent());
        assertThat(root.resolveSibling("data/manuscript.pdf")).exists();
        assertThat(root.resolveSibling("data/figure-1.png")).exists();
    }

    private static void validate(Path bagFolder) {
        try (BagVerifier verifier = new BagVerifier()) {
            Bag bag = new BagReader().read(bagFolder);
            verifier.isValid(bag, false);
            BagVerifier.quicklyVerify(bag);
        } catch (Exception e) {
            throw new AssertionError("The bag is not valid: " + e.getMessage(), e);
        }
    }

    /** The only file of this submission in a repository; parts of uploads count as files. */
    private Path only(String repositoryKey, String namePattern) throws IOException {
        try (Stream<Path> files = Files.walk(repositories.resolve(repositoryKey))) {
            var mine =
                    files.filter(Files::isRegularFile)
                            .filter(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .matches(
                                                            ".*[_-]%s[-._].*"
                                                                    .formatted(submission)))
                            .toList();
            assertThat(mine).hasSize(1);
            assertThat(mine.getFirst().getFileName().toString()).matches(namePattern);
            return mine.getFirst();
        }
    }

    private static Map<String, byte[]> entries(Path archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                ArchiveInputStream<?> in = open(archive, file)) {
            for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    assertThat(entries.put(entry.getName(), in.readAllBytes())).isNull();
                }
            }
        }
        return entries;
    }

    private static ArchiveInputStream<?> open(Path archive, InputStream file) throws IOException {
        return archive.toString().endsWith(".zip")
                ? new ZipArchiveInputStream(file)
                : new TarArchiveInputStream(new GzipCompressorInputStream(file));
    }

    private static Document parse(byte[] xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError("bulk_meta.xml is not XML", e);
        }
    }

    private static String text(Document document, String tag) {
        return document.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }
}
