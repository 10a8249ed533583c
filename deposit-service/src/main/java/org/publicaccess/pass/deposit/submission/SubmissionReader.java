// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.publicaccess.pass.api.FileRole;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.NotFoundException;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.springframework.stereotype.Component;

/** Reads submissions and their files from core. */
@Component
public class SubmissionReader {

    /** An upload's id and name; nothing that leads out of it. */
    private static final Pattern UPLOAD = Pattern.compile("/file/[A-Za-z0-9-]+/(?!\\.+$)[^/?#]+");

    private final PassClient core;
    private final MetadataReader metadata = new MetadataReader();

    public SubmissionReader(PassClient core) {
        this.core = core;
    }

    /**
     * Reads what a package needs.
     *
     * @param repositoryId the repository that the package is for
     * @throws UnusableSubmissionException when no package can be made of it
     */
    public DepositSubmission read(String id, String repositoryId) {
        Document document =
                core.get(new ResourceRef("submission", id), "publication", "submitter", "grants");
        Resource submission = document.single();
        if (!submission.isTrue("submitted")) {
            throw new UnusableSubmissionException(
                    "Submission %s was reopened. It is sent when it is submitted again."
                            .formatted(id));
        }
        Person submitter =
                document.included(submission, "submitter")
                        .map(Person::of)
                        .orElseThrow(
                                () ->
                                        new UnusableSubmissionException(
                                                "Submission %s has no submitter. Name one and submit it anew."
                                                        .formatted(id)));
        return new DepositSubmission(
                id,
                metadata(submission, document.included(submission, "publication")),
                submitter,
                submission.many("grants").stream().map(this::grant).toList(),
                files(id),
                Obligations.of(core, id).longestEmbargo(repositoryId));
    }

    /** Opens a file's bytes; the caller closes the stream. */
    public InputStream open(SubmittedFile file) {
        // Only core's own uploads: a record may carry any address that its author typed.
        if (!UPLOAD.matcher(file.uri()).matches()) {
            throw new UnusableSubmissionException(
                    "The content of file %s (%s) is not an upload of PASS. Remove the file, upload it again and submit anew."
                            .formatted(file.id(), file.name()));
        }
        try {
            return core.download(file.uri());
        } catch (NotFoundException _) {
            throw new UnusableSubmissionException(
                    "The content of file %s (%s) is missing. Upload it again and submit anew."
                            .formatted(file.id(), file.name()));
        }
    }

    private Metadata metadata(Resource submission, Optional<Resource> publication) {
        Metadata entered = metadata.read(submission.id(), submission.text("metadata").orElse(""));
        return publication
                .map(
                        record ->
                                entered.orElse(
                                        record.text("title").filter(title -> !title.isBlank()),
                                        record.text("doi").flatMap(Doi::parse),
                                        journal(record),
                                        bibliography(record)))
                .orElse(entered);
    }

    private static Bibliography bibliography(Resource publication) {
        return new Bibliography(
                given(publication, "publicationAbstract"),
                given(publication, "volume"),
                given(publication, "issue"),
                Optional.empty());
    }

    private static Optional<String> given(Resource resource, String name) {
        return resource.text(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Journal journal(Resource publication) {
        return publication
                .one("journal")
                .flatMap(core::find)
                .map(
                        record ->
                                new Journal(
                                        record.text("journalName"),
                                        record.text("nlmta").filter(text -> !text.isBlank()),
                                        record.texts("issns").stream()
                                                .flatMap(issn -> recordedIssn(issn).stream())
                                                .toList()))
                .orElse(new Journal(Optional.empty(), Optional.empty(), List.of()));
    }

    /** Journal records hold {@code Print:1234-5678}. */
    private static Optional<Issn> recordedIssn(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Issn.parse(text.substring(colon + 1), text.substring(0, colon));
    }

    private SupportingGrant grant(ResourceRef ref) {
        Document document = core.get(ref, "primaryFunder", "pi");
        Resource grant = document.single();
        return new SupportingGrant(
                given(grant, "awardNumber"),
                given(grant, "projectName"),
                document.included(grant, "primaryFunder").map(SubmissionReader::funder),
                document.included(grant, "pi").map(Person::of));
    }

    private static Funder funder(Resource funder) {
        return new Funder(
                given(funder, "localKey"),
                given(funder, "name"),
                given(funder, "ror"),
                given(funder, "crossrefFunderId"));
    }

    private List<SubmittedFile> files(String submissionId) {
        List<SubmittedFile> files =
                core.all(Query.of("file").filter("submission.id==" + submissionId)).stream()
                        .map(SubmissionReader::file)
                        .toList();
        if (files.isEmpty()) {
            throw new UnusableSubmissionException(
                    "Submission %s has no files. Upload the manuscript and submit it anew."
                            .formatted(submissionId));
        }
        return files;
    }

    private static SubmittedFile file(Resource record) {
        return new SubmittedFile(
                record.id(),
                record.text("name").orElse(""),
                record.text("uri").orElse(""),
                record.text("description").orElse(""),
                record.status("fileRole", FileRole.class).orElse(FileRole.SUPPLEMENTAL));
    }
}
