// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.springframework.stereotype.Component;

/** Asks core about an occasion. */
@Component
public class NewsReader {

    private static final int MOST_COPIES = 100;

    private final PassClient core;
    private final SubmissionReader submissions;
    private final DigestReader digests;

    NewsReader(PassClient core, SubmissionReader submissions, DigestReader digests) {
        this.core = core;
        this.submissions = submissions;
        this.digests = digests;
    }

    /**
     * Everything that mails about the occasion need.
     *
     * @throws NoMailPossibleException when what it is about is not there any more
     * @throws org.publicaccess.pass.api.client.PassClientException when core does not answer
     */
    public News read(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Event(ResourceRef event) -> event(event);
            case Occasion.Reminder reminder ->
                    new ReminderNews(reminder, event(reminder.request()));
            case Occasion.Acceptance acceptance -> acceptance(acceptance);
            case Occasion.Problem problem -> problem(problem);
            case Occasion.Completion completion -> completion(completion);
            case Occasion.Digest digest -> digests.read(digest);
        };
    }

    private SubmissionNews event(ResourceRef ref) {
        Document document = submissions.get(ref, "performedBy");
        Resource event = document.single();
        return new SubmissionNews(
                ref,
                event.status("eventType", EventType.class),
                event.text("performedDate"),
                document.included(event, "performedBy").map(SubmissionReader::person),
                event.status("performerRole", PerformerRole.class),
                event.text("comment").filter(text -> !text.isBlank()),
                event.text("link").filter(text -> !text.isBlank()),
                submissions.read(submission(event)));
    }

    private AcceptanceNews acceptance(Occasion.Acceptance acceptance) {
        Document document = submissions.get(acceptance.history(), "performedBy");
        Resource record = document.single();
        return new AcceptanceNews(
                acceptance,
                document.included(record, "performedBy").map(SubmissionReader::person),
                record.text("comment"),
                submissions.read(submission(record)));
    }

    private DepositNews problem(Occasion.Problem problem) {
        Document document = submissions.get(problem.deposit(), "repository");
        Resource deposit = document.single();
        return new DepositNews(
                problem,
                deposit.status("depositStatus", DepositStatus.class),
                deposit.text("statusMessage").filter(text -> !text.isBlank()),
                repository(document, deposit),
                submissions.read(submission(deposit)));
    }

    private CompletionNews completion(Occasion.Completion completion) {
        SubmissionFacts submission = submissions.read(completion.submission());
        return new CompletionNews(completion, copies(completion.submission()), submission);
    }

    private List<CompletionNews.Copy> copies(ResourceRef submission) {
        Optional<ResourceRef> publication = submissions.get(submission).single().one("publication");
        if (publication.isEmpty()) {
            return List.of();
        }
        Document copies =
                core.list(
                        Query.of("repositoryCopy")
                                .filter(
                                        "publication.id==%s;copyStatus==%s"
                                                .formatted(
                                                        publication.get().id(),
                                                        CopyStatus.COMPLETE.wire()))
                                .include("repository")
                                .sort("id")
                                .page(1, MOST_COPIES));
        return copies.data().stream().map(copy -> copy(copies, copy)).toList();
    }

    /** Copies in folders have addresses that mean nothing to whoever reads the mail. */
    private static CompletionNews.Copy copy(Document copies, Resource copy) {
        return new CompletionNews.Copy(
                repository(copies, copy),
                copy.text("accessUrl").filter(url -> url.matches("https?://[^\\s\"<>]+")));
    }

    private static ResourceRef submission(Resource resource) {
        return resource.one("submission")
                .orElseThrow(
                        () -> new NoMailPossibleException(resource.ref() + " has no submission"));
    }

    static String repository(Document document, Resource from) {
        return document.included(from, "repository")
                .flatMap(at -> at.text("name").filter(name -> !name.isBlank()))
                .orElse("a repository");
    }
}
