// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.NotFoundException;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.springframework.stereotype.Component;

/** Asks core about an event. */
@Component
public class NewsReader {

    private final PassClient core;

    NewsReader(PassClient core) {
        this.core = core;
    }

    /**
     * The event with everything that mails about it need.
     *
     * @throws NoMailPossibleException when the event or its submission is not there any more
     * @throws org.publicaccess.pass.api.client.PassClientException when core does not answer
     */
    public SubmissionNews read(ResourceRef ref) {
        Document document = get(ref, "performedBy");
        Resource event = document.single();
        ResourceRef submission =
                event.one("submission")
                        .orElseThrow(() -> new NoMailPossibleException(ref + " has no submission"));
        return new SubmissionNews(
                ref,
                event.status("eventType", EventType.class),
                event.text("performedDate"),
                document.included(event, "performedBy").map(NewsReader::person),
                event.status("performerRole", PerformerRole.class),
                event.text("comment").filter(text -> !text.isBlank()),
                event.text("link").filter(text -> !text.isBlank()),
                facts(get(submission, "submitter", "preparers", "publication")));
    }

    private Document get(ResourceRef ref, String... include) {
        try {
            return core.get(ref, include);
        } catch (NotFoundException _) {
            throw new NoMailPossibleException(ref + " is not at core any more");
        }
    }

    private static SubmissionFacts facts(Document document) {
        Resource submission = document.single();
        return new SubmissionFacts(
                submission.id(),
                submission.text("metadata"),
                document.included(submission, "publication").flatMap(at -> at.text("title")),
                document.included(submission, "submitter").map(NewsReader::person),
                submission.text("submitterEmail").flatMap(at -> invitee(at, submission)),
                document.includedAll(submission, "preparers").stream()
                        .map(NewsReader::person)
                        .toList());
    }

    private static Person person(Resource user) {
        Optional<String> name =
                user.text("displayName")
                        .filter(text -> !text.isBlank())
                        .or(() -> Optional.of(joined(user)).filter(text -> !text.isBlank()));
        return new Person(
                user.ref().toString(), user.text("email").filter(text -> !text.isBlank()), name);
    }

    private static String joined(Resource user) {
        return Stream.of(user.text("firstName"), user.text("lastName"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Optional<Person> invitee(String submitterEmail, Resource submission) {
        String address = address(submitterEmail);
        return address.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Person(
                                "mailto:" + address,
                                Optional.of(address),
                                submission.text("submitterName")));
    }

    /** Core keeps the address as a URI, {@code mailto:} with percent-encoding. */
    private static String address(String submitterEmail) {
        try {
            URI uri = URI.create(submitterEmail.strip());
            return Objects.requireNonNull(uri.getSchemeSpecificPart()).replaceFirst("\\?.*", "");
        } catch (IllegalArgumentException _) {
            return submitterEmail.strip().replaceFirst("(?i)^mailto:", "");
        }
    }
}
