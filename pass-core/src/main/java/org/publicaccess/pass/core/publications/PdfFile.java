// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a PDF tells of the paper it holds.
 *
 * @param doi the first DOI in its properties or on its first pages
 * @param title its title
 */
record PdfFile(Optional<Doi> doi, Optional<String> title) {

    private static final int PAGES = 2;
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>]+");
    private static final Pattern NO_TITLE =
            Pattern.compile(
                    "(?i)(untitled|microsoft word|title|manuscript)\\b.{0,20}|.*\\.(docx?|pdf|tex|indd|dvi|qxd)");

    /**
     * Reads a file.
     *
     * @throws IOException when it is no PDF or damaged
     */
    static PdfFile read(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(
                        file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDDocumentInformation properties = document.getDocumentInformation();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(PAGES);
            String text = stripper.getText(document);
            Optional<Doi> doi =
                    Stream.concat(
                                    properties.getMetadataKeys().stream()
                                            .map(properties::getCustomMetadataValue)
                                            .flatMap(Stream::ofNullable),
                                    Stream.of(text))
                            .flatMap(part -> firstDoi(part).stream())
                            .findFirst();
            Optional<String> title =
                    Optional.ofNullable(properties.getTitle())
                            .map(String::strip)
                            .filter(PdfFile::isTitle)
                            .or(() -> largestText(document));
            return new PdfFile(doi, title);
        }
    }

    private static Optional<Doi> firstDoi(String text) {
        Matcher match = DOI.matcher(text);
        return match.find()
                ? Doi.parse(match.group().replaceFirst("[.,;:)\\]}]+$", ""))
                : Optional.empty();
    }

    private static Optional<String> largestText(PDDocument document) {
        try {
            return LargestText.on(document).filter(PdfFile::isTitle);
        } catch (IOException _) {
            return Optional.empty(); // a page that cannot be laid out has no title to show
        }
    }

    private static boolean isTitle(String text) {
        return text.length() >= 10
                && text.length() <= 500
                && text.contains(" ")
                && !NO_TITLE.matcher(text).matches();
    }
}
