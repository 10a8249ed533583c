// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.notification.settings.DigestSettings;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks core what librarians should look at. */
@Component
class DigestReader {

    private final PassClient core;
    private final JsonMapper json;
    private final DigestSettings settings;
    private final Clock clock;

    DigestReader(PassClient core, JsonMapper json, NotificationSettings settings, Clock clock) {
        this.core = core;
        this.json = json;
        this.settings = settings.digest();
        this.clock = clock;
    }

    DigestNews read(Occasion.Digest occasion) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return new DigestNews(
                occasion,
                submissions(
                        "submissionStatus=in=(approval-requested,changes-requested)",
                        at -> at.text("submissionStatus").orElse("").replace('-', ' ')),
                deposits("depositStatus=in=(failed,rejected)"),
                stuck(now),
                embargoes(today),
                settings.tokenExpires()
                        .filter(day -> day.isBefore(today.plus(settings.datesAhead()))));
    }

    /** What PASS itself should have done by now, and what repositories should have answered. */
    private List<DigestNews.Line> stuck(Instant now) {
        String begun = CoreTime.quoted(now.minus(settings.stuckAfter()));
        String answered = CoreTime.quoted(now.minus(settings.unansweredAfter()));
        return Stream.of(
                        submissions(
                                "submitted==true;aggregatedDepositStatus==not-started;submittedDate=lt="
                                        + begun,
                                _ -> "no deposit begun"),
                        deposits(
                                "(depositStatus=isnull=true,depositStatus==retry);submission.submittedDate=lt="
                                        + begun),
                        deposits(
                                "depositStatus==submitted;submission.submittedDate=lt=" + answered))
                .flatMap(List::stream)
                .toList();
    }

    /** The newest first: a mail has room for the first ones only. */
    private List<DigestNews.Line> submissions(String filter, Function<Resource, String> detail) {
        List<DigestNews.Line> lines = new ArrayList<>();
        core.eachPage(
                Query.of("submission").filter(filter).include("publication"),
                page -> page.data().forEach(at -> lines.add(line(page, at, detail.apply(at)))));
        return lines.reversed();
    }

    /** The newest first. */
    private List<DigestNews.Line> deposits(String filter) {
        Query query =
                Query.of("deposit")
                        .filter(filter)
                        .include("repository", "submission", "submission.publication");
        List<DigestNews.Line> lines = new ArrayList<>();
        core.eachPage(
                query,
                page -> {
                    for (Resource deposit : page.data()) {
                        page.included(deposit, "submission")
                                .map(at -> line(page, at, detail(page, deposit)))
                                .ifPresent(lines::add);
                    }
                });
        return lines.reversed();
    }

    private static String detail(Document page, Resource deposit) {
        String reason = deposit.text("statusMessage").map(text -> ": " + text).orElse("");
        return "%s, %s%s"
                .formatted(
                        NewsReader.repository(page, deposit),
                        deposit.text("depositStatus").orElse("not begun"),
                        reason);
    }

    /** Embargoes that end soon, the next one first. */
    private List<DigestNews.Line> embargoes(LocalDate today) {
        LocalDate last = today.plus(settings.datesAhead());
        Query query =
                Query.of("submission")
                        .filter("submitted==true;metadata=ini=\"*embargo-end-date*\"")
                        .include("publication");
        record Ending(LocalDate day, DigestNews.Line line) {}
        List<Ending> endings = new ArrayList<>();
        core.eachPage(
                query,
                page -> {
                    for (Resource submission : page.data()) {
                        embargoEnd(submission)
                                .filter(day -> !day.isBefore(today) && !day.isAfter(last))
                                .map(
                                        day ->
                                                new Ending(
                                                        day,
                                                        line(
                                                                page,
                                                                submission,
                                                                "embargo ends " + day)))
                                .ifPresent(endings::add);
                    }
                });
        return endings.stream()
                .sorted(Comparator.comparing(Ending::day))
                .map(Ending::line)
                .toList();
    }

    private Optional<LocalDate> embargoEnd(Resource submission) {
        JsonNode metadata = metadata(submission);
        String text =
                metadata.path("Embargo-end-date")
                        .asString(metadata.path("embargo-End-Date").asString(""));
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private DigestNews.Line line(Document page, Resource submission, String detail) {
        String title =
                Optional.of(metadata(submission).path("title").asString(""))
                        .filter(text -> !text.isBlank())
                        .or(
                                () ->
                                        page.included(submission, "publication")
                                                .flatMap(at -> at.text("title")))
                        .orElse("");
        return new DigestNews.Line(submission.id(), title, detail);
    }

    private JsonNode metadata(Resource submission) {
        try {
            return json.readTree(submission.text("metadata").orElse("{}"));
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }
}
