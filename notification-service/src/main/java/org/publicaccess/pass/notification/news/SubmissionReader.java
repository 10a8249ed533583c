// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.publicaccess.pass.api.NotificationChoice;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.WireValue;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.NotFoundException;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.springframework.stereotype.Component;

/** Asks core about a submission and its people. */
@Component
class SubmissionReader {

    private final PassClient core;

    SubmissionReader(PassClient core) {
        this.core = core;
    }

    SubmissionFacts read(ResourceRef ref) {
        Document document = get(ref, "submitter", "preparers", "publication");
        Resource submission = document.single();
        return new SubmissionFacts(
                submission.id(),
                submission.status("submissionStatus", SubmissionStatus.class),
                submission.text("metadata"),
                document.included(submission, "publication").flatMap(at -> at.text("title")),
                document.included(submission, "submitter").map(SubmissionReader::person),
                submission.text("submitterEmail").flatMap(at -> invitee(at, submission)),
                document.includedAll(submission, "preparers").stream()
                        .map(SubmissionReader::person)
                        .toList());
    }

    /**
     * A resource with what it links to.
     *
     * @throws NoMailPossibleException when it is not there any more
     */
    Document get(ResourceRef ref, String... include) {
        try {
            return core.get(ref, include);
        } catch (NotFoundException _) {
            throw new NoMailPossibleException(ref + " is not at core any more");
        }
    }

    static Person person(Resource user) {
        Optional<String> name =
                user.text("displayName")
                        .filter(text -> !text.isBlank())
                        .or(() -> Optional.of(joined(user)).filter(text -> !text.isBlank()));
        return new Person(
                user.ref().toString(),
                user.text("email").filter(text -> !text.isBlank()),
                name,
                user.texts("mutedNotifications").stream()
                        .flatMap(wire -> WireValue.parse(NotificationChoice.class, wire).stream())
                        .collect(Collectors.toSet()));
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
                : Optional.of(Person.at(address, submission.text("submitterName")));
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
