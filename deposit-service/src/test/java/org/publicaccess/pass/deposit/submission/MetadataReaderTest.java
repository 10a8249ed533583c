// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.api.PartialDate;

class MetadataReaderTest {

    private static Metadata read(String json) {
        return new MetadataReader().read("15", json);
    }

    @Test
    void theFieldsOfTheFormAreRead() {
        Metadata metadata =
                read(
                        """
                        {"title": " On widgets ", "abstract": "We…", "doi": " 10.5555/w.1 ",
                         "journal-title": "Journal of Widgets", "journal-NLMTA-ID": "J Widgets",
                         "publisher": "Widget Press", "volume": "4", "issue": "2",
                         "publicationDate": "2026-01-15", "Embargo-end-date": "2027-01-15",
                         "under-embargo": "true",
                         "issns": [{"issn": "1111-2222", "pubType": "Print"},
                                   {"issn": "3333-4444", "pubType": "online"},
                                   {"issn": "1111-2222", "pubType": "Electronic"},
                                   {"issn": "5555-6666", "pubType": "Stone"}],
                         "authors": [{"author": "Roe, Jane Q", "orcid": "x"}, {"author": "Poe"}],
                         "agreements": {"PMC": "yes"}, "agent_information": {"name": "browser"}}""");
        assertThat(metadata)
                .isEqualTo(
                        new Metadata(
                                Optional.of("On widgets"),
                                Optional.of(new Doi("10.5555/w.1")),
                                PartialDate.parse("2026-01-15"),
                                PartialDate.parse("2027-01-15"),
                                new Journal(
                                        Optional.of("Journal of Widgets"),
                                        Optional.of("J Widgets"),
                                        List.of(
                                                new Issn("1111-2222", Issn.Medium.PRINT),
                                                new Issn("3333-4444", Issn.Medium.ELECTRONIC))),
                                List.of(Author.named("Roe, Jane Q"), Author.named("Poe")),
                                new Bibliography(
                                        Optional.of("We…"),
                                        Optional.of("4"),
                                        Optional.of("2"),
                                        Optional.of("Widget Press"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{}",
                "[]",
                "null",
                "{\"title\": null, \"issns\": null, \"authors\": null, \"doi\": null}",
                "{\"title\": {}, \"issns\": {}, \"authors\": \"Roe\", \"publicationDate\": []}",
                "{\"issns\": [null, {}, \"x\"], \"authors\": [null, {}, {\"author\": null}]}"
            })
    void whatIsAbsentNullOrOfAnotherKindIsPassedOver(String json) {
        Metadata metadata = read(json);
        assertThat(metadata.title()).isEmpty();
        assertThat(metadata.authors()).isEmpty();
        assertThat(metadata.journal().issns()).isEmpty();
        assertThat(metadata.publicationDate()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024",
        "2024-05, 2024-05",
        "2024-05-03, 2024-05-03",
        "2024-05-03T00:00:00.000Z, 2024-05-03",
        "spring 2024, ",
        "05/2024, ",
        "'', "
    })
    void aDateKeepsItsPrecisionAndAnOddOneIsNoFault(String text, String expected) {
        assertThat(read("{\"publicationDate\": \"%s\"}".formatted(text)).publicationDate())
                .isEqualTo(Optional.ofNullable(expected).flatMap(PartialDate::parse));
    }

    @Test
    void anEmbargoThatTheSubmitterDeniesIsNone() {
        assertThat(
                        read("{\"Embargo-end-date\": \"2027-01-15\", \"under-embargo\": \"false\"}")
                                .embargoEnd())
                .isEmpty();
        assertThat(read("{\"Embargo-end-date\": \"2027-01-15\"}").embargoEnd()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "https://doi.org/10.5555/w.1, 10.5555/w.1",
        "http://dx.doi.org/10.5555/W(1)2<3>, 10.5555/W(1)2<3>",
        "doi:10.5555/w.1, 10.5555/w.1",
        "w.1, ",
        "10.5555, "
    })
    void aDoiIsFoundInWhateverStandsAroundIt(String text, String expected) {
        assertThat(Doi.parse(text).map(Doi::name)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void brokenJsonMakesTheSubmissionUnusableForAReasonThatNamesIt() {
        assertThatThrownBy(() -> read("{\"title\": "))
                .isInstanceOf(UnusableSubmissionException.class)
                .hasMessageStartingWith("The metadata of submission 15 are not valid JSON");
    }
}
