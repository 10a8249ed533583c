// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a PDF of one page (ISO 32000-1) that stands in for an accepted manuscript. */
final class Manuscript {

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");
    private static final int LINE_LENGTH = 85;

    private final ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private Manuscript() {}

    static void write(Paper paper, Path file) throws IOException {
        Files.write(file, new Manuscript().page(paper));
    }

    private byte[] page(Paper paper) {
        print("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                        + " /Resources << /Font << /F1 4 0 R >> >> >>");
        object(
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
                        + " /Encoding /WinAnsiEncoding >>");
        String content = content(paper);
        int length = content.getBytes(WIN_ANSI).length;
        object("<< /Length %d >>\nstream\n%s\nendstream".formatted(length, content));
        object("<< /Title (%s) >>".formatted(escaped(paper.title())));
        crossReferences();
        return pdf.toByteArray();
    }

    private static String content(Paper paper) {
        StringBuilder text = new StringBuilder("BT /F1 16 Tf 20 TL 56 780 Td\n");
        lines(paper.title()).forEach(line -> show(text, line));
        text.append("/F1 11 Tf 15 TL\n");
        show(text, "");
        lines(String.join("; ", paper.authors())).forEach(line -> show(text, line));
        show(text, "");
        lines(paper.summary()).forEach(line -> show(text, line));
        show(text, "");
        lines("This page stands in for the accepted manuscript of doi:" + paper.doi() + ".")
                .forEach(line -> show(text, line));
        return text.append("ET").toString();
    }

    private static void show(StringBuilder text, String line) {
        text.append('(').append(escaped(line)).append(") Tj T*\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() >= LINE_LENGTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void object(String body) {
        offsets.add(pdf.size());
        print("%d 0 obj\n%s\nendobj\n".formatted(offsets.size(), body));
    }

    private void crossReferences() {
        int start = pdf.size();
        print("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
        offsets.forEach(offset -> print(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        print("trailer\n<< /Size %d /Root 1 0 R".formatted(offsets.size() + 1));
        print(" /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(offsets.size(), start));
    }

    private void print(String text) {
        pdf.writeBytes(
                text.getBytes(text.startsWith("%PDF") ? StandardCharsets.US_ASCII : WIN_ANSI));
    }
}
