// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the text of a first page by its size: a paper's title is set in the largest. */
final class LargestText extends PDFTextStripper {

    private static final int MOST = 600;

    /** Text by size, in half points, the largest first. */
    private final Map<Integer, StringBuilder> bySize = new TreeMap<>(Comparator.reverseOrder());

    private LargestText() {
        setEndPage(1);
        setSortByPosition(true);
    }

    /** The text in the largest size that has more than a few letters. */
    static Optional<String> on(PDDocument document) throws IOException {
        LargestText collector = new LargestText();
        collector.writeText(document, java.io.Writer.nullWriter());
        return collector.bySize.values().stream()
                .map(text -> text.toString().replaceAll("\\s+", " ").strip())
                .filter(text -> text.length() >= 10)
                .findFirst();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (!positions.isEmpty()) {
            int size = Math.round(positions.getFirst().getFontSizeInPt() * 2);
            StringBuilder line = bySize.computeIfAbsent(size, _ -> new StringBuilder());
            if (line.length() < MOST) {
                line.append(text).append(' ');
            }
        }
        super.writeString(text, positions);
    }
}
