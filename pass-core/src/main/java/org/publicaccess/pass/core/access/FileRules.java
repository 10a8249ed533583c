// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.net.URI;
import java.util.Optional;
import org.publicaccess.pass.core.files.FileAddress;
import org.publicaccess.pass.core.files.FileId;
import org.publicaccess.pass.core.files.UploadOwners;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.File;
import org.publicaccess.pass.core.model.Submission;
import org.publicaccess.pass.core.submissions.Person;
import org.publicaccess.pass.core.submissions.SubmissionLife;
import org.publicaccess.pass.core.submissions.SubmissionState;
import org.publicaccess.pass.core.submissions.SubmissionStates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges what people do to the files of submissions. */
@Component
class FileRules {

    private final SubmissionStates states;
    private final SubmissionLife life;
    private final UploadOwners uploads;
    private final JdbcClient jdbc;

    FileRules(SubmissionStates states, SubmissionLife life, UploadOwners uploads, JdbcClient jdbc) {
        this.states = states;
        this.life = life;
        this.uploads = uploads;
        this.jdbc = jdbc;
    }

    void judge(PendingChange change, PendingChanges changes, Person person) {
        if (change.operation() == Operation.UPDATE && change.changes("submission")) {
            throw change.refusal(
                    "submission",
                    ErrorCode.NOT_ALLOWED_NOW,
                    "A file stays with its submission. Upload it again for another one.");
        }
        Submission submission =
                ((File) change.entity())
                        .submission()
                        .orElseThrow(
                                () ->
                                        change.refusal(
                                                "submission",
                                                ErrorCode.UNPROCESSABLE,
                                                "A file belongs to a submission: link to yours."));
        SubmissionState state = states.before(changes, submission);
        String field =
                change.operation() == Operation.CREATE
                        ? "submission"
                        : change.fields().stream().findFirst().orElse("");
        life.checkOpen(change, field, state, person);
        if (change.changes("uri") && change.after("uri") instanceof URI address) {
            checkUpload(change, address, state, person);
        }
    }

    void checkDeletion(PendingChange deletion, Person person) {
        Optional<Submission> submission = ((File) deletion.entity()).submission();
        if (submission.isEmpty()) {
            throw deletion.refusal(
                    "",
                    ErrorCode.NOT_YOURS,
                    "File %d belongs to no submission; only a service can delete it."
                            .formatted(deletion.id()));
        }
        SubmissionState state = states.stored(submission.get());
        life.checkOpen(deletion, "", state, person);
        life.checkNotDeposited(deletion, state);
    }

    private void checkUpload(
            PendingChange change, URI address, SubmissionState state, Person person) {
        boolean known =
                FileAddress.idIn(address)
                        .filter(upload -> isOwn(upload, person) || isAttached(upload, state.id()))
                        .isPresent();
        if (!known) {
            throw change.refusal(
                    "uri",
                    ErrorCode.UNPROCESSABLE,
                    "uri must name an upload of yours or of the same submission, as /file/UUID/NAME. Upload the file first (POST /file).");
        }
    }

    private boolean isOwn(FileId upload, Person person) {
        return uploads.ownerOf(upload).filter(person.name()::equals).isPresent();
    }

    /** Whether a stored file of the submission names the upload, in whatever spelling. */
    private boolean isAttached(FileId upload, long submission) {
        return jdbc
                .sql("SELECT uri FROM files WHERE submission_id = ? AND uri LIKE '/file/%'")
                .param(submission)
                .query(String.class)
                .list()
                .stream()
                .flatMap(uri -> FileAddress.idIn(uri).stream())
                .anyMatch(upload::equals);
    }

    /**
     * Stores absolute addresses of files as relative ones; clients send back what they were given.
     */
    static void makeRelative(PendingChange file) {
        if (file.operation() != Operation.DELETE
                && file.changes("uri")
                && file.after("uri") instanceof URI address
                && address.getRawAuthority() != null
                && address.getRawPath().startsWith("/file/")) {
            file.set("uri", URI.create(address.getRawPath()));
        }
    }
}
