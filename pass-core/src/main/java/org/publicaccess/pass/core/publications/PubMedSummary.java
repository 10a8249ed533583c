// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.PartialDate;
import tools.jackson.databind.JsonNode;

/** Reads a summary of PubMed; its members may be missing or empty. */
final class PubMedSummary {

    /** {@code 2024}, {@code 2024 Mar}, {@code 2024 Mar 5}; a season counts as the year alone. */
    private static final Pattern PRINTED =
            Pattern.compile("(\\d{4})(?:\\s+([A-Z][a-z]{2})(?:\\s+(\\d{1,2}))?)?.*");

    /** {@code 2024/01/05 00:00} */
    private static final Pattern HISTORY = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2}).*");

    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");

    private final JsonNode summary;

    PubMedSummary(JsonNode summary) {
        this.summary = summary;
    }

    Work toWork() {
        return new Work(
                "PubMed",
                doi(),
                text("uid"),
                text("title"),
                text("fulljournalname"),
                issns(),
                text("volume"),
                text("issue"),
                null,
                text("pubdate") == null
                        ? null
                        : printed(summary.path("pubdate").asString(""))
                                .map(PartialDate::toString)
                                .orElse(null),
                accepted(),
                summary.path("authors")
                        .valueStream()
                        .map(author -> new Work.Author(author.path("name").asString(""), null))
                        .toList(),
                null);
    }

    private List<JournalFacts.Issn> issns() {
        List<JournalFacts.Issn> issns = new ArrayList<>();
        JournalFacts.add(issns, summary.path("issn").asString(""), "Print");
        JournalFacts.add(issns, summary.path("essn").asString(""), "Online");
        return issns;
    }

    private @Nullable String doi() {
        return summary.path("articleids")
                .valueStream()
                .filter(id -> id.path("idtype").asString("").equals("doi"))
                .map(id -> id.path("value").asString(""))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String accepted() {
        return summary.path("history")
                .valueStream()
                .filter(event -> event.path("pubstatus").asString("").equals("accepted"))
                .map(event -> HISTORY.matcher(event.path("date").asString("")))
                .filter(Matcher::matches)
                .map(date -> date.group(1) + "-" + date.group(2) + "-" + date.group(3))
                .findFirst()
                .orElse(null);
    }

    static Optional<PartialDate> printed(String text) {
        Matcher date = PRINTED.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        int month = date.group(2) == null ? -1 : MONTHS.indexOf(date.group(2));
        if (month < 0) {
            return PartialDate.parse(date.group(1));
        }
        String day =
                date.group(3) == null ? "" : "-%02d".formatted(Integer.parseInt(date.group(3)));
        return PartialDate.parse(
                String.format(Locale.ROOT, "%s-%02d%s", date.group(1), month + 1, day));
    }

    private @Nullable String text(String member) {
        String value = summary.path(member).asString("");
        return value.isBlank() ? null : value;
    }
}
