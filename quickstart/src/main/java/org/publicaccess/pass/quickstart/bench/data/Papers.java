// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.data;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Publications, their submissions, and what hangs on these. */
final class Papers {

    static final int FILES = 2;
    static final int REPOSITORIES = 2;
    static final int EVENTS = 3;

    private static final Instant FIRST = Instant.parse("2019-01-01T08:00:00Z");
    private static final String[] STATUSES = {
        "draft",
        "submitted",
        "submitted",
        "complete",
        "complete",
        "complete",
        "cancelled",
        "needs-attention"
    };
    private static final String[] EVENT_TYPES = {
        "approval-requested", "changes-requested", "submitted"
    };

    private final Size size;
    private final RandomGenerator random;
    private final Words words;

    Papers(Size size, RandomGenerator random) {
        this.size = size;
        this.random = random;
        this.words = new Words(random);
    }

    Line publication(int i) {
        return new Line(Ids.PUBLICATION, i)
                .with("title", words.title(8))
                .with("publicationAbstract", words.text(700))
                .with("doi", "10.5555/paper." + i)
                .with("pmid", "" + (20_000_000 + i))
                .with("volume", "" + (1 + i % 90))
                .with("issue", "" + (1 + i % 12))
                .to("journal", Ids.JOURNAL, random.nextInt(size.journals()));
    }

    Line submission(int i) {
        String status = words.one(STATUSES);
        boolean submitted = !status.equals("draft");
        Line line =
                new Line(Ids.SUBMISSION, i)
                        .with("metadata", metadata(i))
                        .with("source", "pass")
                        .with("submissionStatus", status)
                        .with("aggregatedDepositStatus", aggregated(status))
                        .with("submitted", submitted)
                        .with("submittedDate", submitted ? date(i).toString() : null)
                        .with("submitterName", (String) null)
                        .with("submitterEmail", (String) null)
                        .withVersion();
        return line.to("publication", Ids.PUBLICATION, i)
                .to("submitter", Ids.USER, researcher())
                .toAll("preparers", Ids.USER, i % 3 == 0 ? new int[] {researcher()} : new int[0])
                .toAll("grants", Ids.GRANT, grants())
                .toAll("repositories", Ids.REPOSITORY, repository(i, 0), repository(i, 1))
                .toAll("effectivePolicies", Ids.POLICY, policies(i));
    }

    private static String aggregated(String status) {
        return switch (status) {
            case "complete" -> "accepted";
            case "needs-attention" -> "failed";
            case "submitted" -> "in-progress";
            default -> "not-started";
        };
    }

    private static Instant date(int i) {
        return FIRST.plus(Duration.ofMinutes(97L * i));
    }

    private int researcher() {
        return random.nextInt(size.researchers());
    }

    private int[] grants() {
        return IntStream.generate(() -> random.nextInt(size.grants()))
                .limit(1 + random.nextInt(3))
                .distinct()
                .toArray();
    }

    private static int repository(int submission, int which) {
        return (submission + which) % Size.REPOSITORIES;
    }

    private static int[] policies(int submission) {
        return IntStream.range(0, submission % 3)
                .map(k -> (submission + k) % Size.POLICIES)
                .toArray();
    }

    /** From 2 to 4 KB. */
    private String metadata(int i) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("$schema", "https://example.org/schemas/global.json");
        metadata.put("title", words.title(8));
        metadata.put("journal-title", words.title(3));
        metadata.put("volume", "" + (1 + i % 90)).put("issue", "" + (1 + i % 12));
        metadata.put("doi", "10.5555/paper." + i);
        metadata.put("abstract", words.text(1_450 + random.nextInt(1_400)));
        metadata.put("publicationDate", "2024-02-15");
        ArrayNode authors = metadata.putArray("authors");
        for (int k = 0; k < 5; k++) {
            authors.addObject().put("author", words.title(2)).put("orcid", (String) null);
        }
        metadata.putObject("agreements")
                .put("Repository " + i % Size.REPOSITORIES, words.text(150));
        return metadata.toString();
    }

    Line file(int i) {
        return new Line(Ids.FILE, i)
                .with("name", "file-%d.pdf".formatted(i))
                .with("uri", "/file/%08x-0000-4000-8000-000000000000/file-%d.pdf".formatted(i, i))
                .with("description", words.text(30))
                .with("fileRole", i % FILES == 0 ? "manuscript" : "figure")
                .with("mimeType", "application/pdf")
                .to("submission", Ids.SUBMISSION, i / FILES);
    }

    Line copy(int i) {
        return new Line(Ids.REPOSITORY_COPY, i)
                .withAll("externalIds", "PMC" + (9_000_000 + i))
                .with("copyStatus", i % 10 == 0 ? "stalled" : "complete")
                .with("accessUrl", "https://repository%d.example.org/item/%d".formatted(i % 2, i))
                .to("publication", Ids.PUBLICATION, i / REPOSITORIES)
                .to("repository", Ids.REPOSITORY, repository(i / REPOSITORIES, i % REPOSITORIES));
    }

    Line deposit(int i) {
        return new Line(Ids.DEPOSIT, i)
                .with("depositStatus", depositStatus(i))
                .with("depositStatusRef", "nihms-package:eastbrook-" + i)
                .with("statusMessage", (String) null)
                .withVersion()
                .to("submission", Ids.SUBMISSION, i / REPOSITORIES)
                .to("repository", Ids.REPOSITORY, repository(i / REPOSITORIES, i % REPOSITORIES))
                .to("repositoryCopy", Ids.REPOSITORY_COPY, i);
    }

    private static @Nullable String depositStatus(int i) {
        return i % 10 == 0 ? "rejected" : "accepted";
    }

    Line event(int i) {
        return new Line(Ids.SUBMISSION_EVENT, i)
                .with("eventType", EVENT_TYPES[i % EVENTS])
                .with("performedDate", date(i / EVENTS).plus(Duration.ofHours(i % EVENTS)))
                .with("performerRole", i % 2 == 0 ? "preparer" : "submitter")
                .with("comment", words.text(140))
                .with(
                        "link",
                        "https://pass.example.edu/app/submissions/" + Ids.SUBMISSION.of(i / EVENTS))
                .to("performedBy", Ids.USER, researcher())
                .to("submission", Ids.SUBMISSION, i / EVENTS);
    }
}
