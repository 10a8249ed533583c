// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.loaders.kit.run.LoaderException;

class CsvSourceTest {

    private static final Columns COLUMNS =
            new Columns(List.of("NUMBER", "TITLE", "PI_NAME"), Set.of("NUMBER"));

    @TempDir Path folder;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private void read(byte[] content) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.write(file, content);
        new CsvSource(file, COLUMNS)
                .read(
                        new Rows() {
                            @Override
                            public void row(Row row) {
                                rows.add(row);
                            }

                            @Override
                            public void refused(String place, String reason) {
                                refused.add(place + ": " + reason);
                            }
                        });
    }

    @Test
    void theHeaderAndTheCellsOfAFaultyRowAreGivenAsTheyStand() throws IOException {
        Path file = folder.resolve("file.csv");
        Files.writeString(file, "Number;odd;Title\n1;a;Wear;x\n");
        List<List<String>> given = new ArrayList<>();
        new CsvSource(file, COLUMNS)
                .read(
                        new Rows() {
                            @Override
                            public void header(List<String> names) {
                                given.add(names);
                            }

                            @Override
                            public void row(Row row) {
                                rows.add(row);
                            }

                            @Override
                            public void refused(String place, String reason) {
                                refused.add(place);
                            }

                            @Override
                            public void refused(String place, List<String> cells, String reason) {
                                given.add(cells);
                            }
                        });
        assertThat(given)
                .containsExactly(List.of("Number", "odd", "Title"), List.of("1", "a", "Wear", "x"));
    }

    private void read(String content) throws IOException {
        read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> values(String number, String title, String name) {
        return Map.of("NUMBER", number, "TITLE", title, "PI_NAME", name);
    }

    @Test
    void columnsAreFoundByTheirNamesInAnyOrderAndSpelling() throws IOException {
        read("Pi Name,unknown,number,TITLE\nRoe,x,1,Wear\n");
        assertThat(rows).containsExactly(new Row("line 2", values("1", "Wear", "Roe")));
    }

    @Test
    void columnsGoByPositionUnderAnUnknownHeader() throws IOException {
        read("a,b,c\n1,Wear,Roe\n");
        assertThat(rows).containsExactly(new Row("line 2", values("1", "Wear", "Roe")));
    }

    @Test
    void aFirstRowWithADateIsData() throws IOException {
        read("1,2026-03-01,Roe\n");
        assertThat(rows).containsExactly(new Row("line 1", values("1", "2026-03-01", "Roe")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncodingAndIsNoPartOfTheHeader(String charset) throws IOException {
        read("\uFEFFNUMBER,TITLE,PI_NAME\r\n1,Größe,Poe\r\n".getBytes(Charset.forName(charset)));
        assertThat(rows).containsExactly(new Row("line 2", values("1", "Größe", "Poe")));
    }

    @Test
    void latin1IsRecognisedEvenWhenItsFirstAccentComesLate() throws IOException {
        StringBuilder text = new StringBuilder("NUMBER,TITLE,PI_NAME\n");
        for (int i = 1; i <= 5000; i++) {
            text.append(i).append(",Wear,Roe\n");
        }
        text.append("5001,Über die Größe,García\n");
        read(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(rows.getLast().values()).isEqualTo(values("5001", "Über die Größe", "García"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsDetected(String delimiter) throws IOException {
        read(
                "NUMBER,TITLE,PI_NAME\n1,\"a,b;c\",Roe\n"
                        .replaceAll(",(?!b)", delimiter.replace("|", "\\|")));
        assertThat(rows.getFirst().text("PI_NAME")).hasValue("Roe");
        assertThat(rows.getFirst().text("TITLE")).hasValue("a,b;c");
    }

    @Test
    void quotedNewlinesAndQuotesBelongToTheCell() throws IOException {
        read("NUMBER,TITLE,PI_NAME\r\n1,\"On\r\n\"\"wear\"\"\",Roe\r\n2,b,Poe\r\n");
        assertThat(rows)
                .containsExactly(
                        new Row("line 2", values("1", "On\r\n\"wear\"", "Roe")),
                        new Row("line 4", values("2", "b", "Poe")));
    }

    @Test
    void aRowWithTooManyOrTooFewColumnsIsRefusedAndTheNextIsNot() throws IOException {
        read("NUMBER,TITLE,PI_NAME\n1,a\n2,a,b,c\n\n3,a,b\n");
        assertThat(refused)
                .containsExactly(
                        "line 2: it has 2 columns instead of 3",
                        "line 3: it has 4 columns instead of 3");
        assertThat(rows).containsExactly(new Row("line 5", values("3", "a", "b")));
    }

    @Test
    void aCellOfTenMegabytesRefusesItsRowOnly() throws IOException {
        read("NUMBER,TITLE,PI_NAME\n1," + "x".repeat(10 << 20) + ",Roe\n2,b,Poe\n");
        assertThat(refused)
                .containsExactly(
                        "line 2: TITLE has 10,485,760 characters; at most 10,000 are allowed");
        assertThat(rows).containsExactly(new Row("line 3", values("2", "b", "Poe")));
    }

    @Test
    void aControlCharacterRefusesItsRow() throws IOException {
        read("NUMBER,TITLE,PI_NAME\n1,a\u0000b,Roe\n");
        assertThat(refused).containsExactly("line 2: TITLE contains the control character U+0000");
    }

    @Test
    void textFromRightToLeftAndFormulasStayAsTheyAre() throws IOException {
        read(
                "NUMBER,TITLE,PI_NAME\n"
                        + "1,\"=HYPERLINK(\"\"http://x\"\")\",\u05DB\u05D4\u05DF \u05E8\u05D5\u05D6\n");
        assertThat(rows.getFirst().values())
                .isEqualTo(
                        values(
                                "1",
                                "=HYPERLINK(\"http://x\")",
                                "\u05DB\u05D4\u05DF \u05E8\u05D5\u05D6"));
    }

    @Test
    void aHeaderNamedTwiceIsRefused() {
        assertThatThrownBy(() -> read("NUMBER,TITLE,number\n1,2,3\n"))
                .isInstanceOf(LoaderException.class)
                .hasMessage("file.csv has two columns NUMBER; remove or rename one.");
    }

    @Test
    void aMissingRequiredColumnIsNamed() {
        assertThatThrownBy(() -> read("TITLE,PI_NAME\n1,2\n"))
                .hasMessageContaining("file.csv has no column NUMBER.");
    }

    @Test
    void aQuoteThatNeverClosesIsNamedAndNotTakenForData() {
        String endless = "NUMBER,TITLE,PI_NAME\n1,\"" + "x\n".repeat(10 << 20);
        assertThatThrownBy(() -> read(endless))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("Is a quote not closed?");
        assertThat(rows).isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("file.csv is empty");
    }
}
