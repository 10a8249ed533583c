// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.net.URI;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.publicaccess.pass.core.jsonapi.ChangeListener;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingRows;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.File;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps uploads in step with the file records that point to them: the last record takes the bytes
 * with it, and no record may begin to point to bytes that are being deleted.
 */
@Component
class FileRecords implements ChangeListener {

    private final JdbcClient jdbc;
    private final FileStore store;
    private final Uploads uploads;
    private final Removals removals;
    private final TaskExecutor background;

    FileRecords(
            JdbcClient jdbc,
            FileStore store,
            Uploads uploads,
            Removals removals,
            @Qualifier("applicationTaskExecutor") TaskExecutor background) {
        this.jdbc = jdbc;
        this.store = store;
        this.uploads = uploads;
        this.removals = removals;
        this.background = background;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(ResourceChange change, PendingRows records) {
        if (!change.type().equals("file")) {
            return;
        }
        Optional<FileId> upload =
                ((File) Hibernate.unproxy(change.entity())).uri().flatMap(FileRecords::uploadOf);
        if (change.operation() == Operation.DELETE) {
            upload.ifPresent(id -> recordDeleted(id, change.id()));
        } else if (change.fields().contains("uri") || change.fields().contains("submission")) {
            upload.ifPresent(this::refuseUnlessStored);
            if (change.before().get("uri") instanceof URI replaced) {
                uploadOf(replaced).ifPresent(id -> keepIfDeposited(id, change.id()));
            }
        }
    }

    /** What was deposited stays, also when another file takes its place in the submission. */
    private void keepIfDeposited(FileId id, long record) {
        jdbc.sql(
                        """
                        UPDATE uploads SET deposited = true WHERE uuid = ?
                            AND EXISTS (SELECT FROM deposits d JOIN files f USING (submission_id) WHERE f.id = ?)
                        """)
                .params(id.uuid(), record)
                .update();
    }

    private static Optional<FileId> uploadOf(URI uri) {
        return Optional.ofNullable(uri.getRawPath()).flatMap(FileAddress::idIn);
    }

    /** The row is locked, so that it is not deleted before this transaction ends. */
    private void refuseUnlessStored(FileId id) {
        boolean leaving =
                jdbc.sql("SELECT state <> 'stored' FROM uploads WHERE uuid = ? FOR SHARE")
                        .param(id.uuid())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
        if (leaving) {
            throw JsonApiException.at(
                    "/data/attributes/uri",
                    ErrorCode.UNPROCESSABLE,
                    "The uploaded file %s is being deleted. Upload it again.".formatted(id));
        }
    }

    private void recordDeleted(FileId id, long record) {
        lock(id);
        if (hasOtherRecord(id)) {
            return;
        }
        Optional<StoredFile> file =
                uploads.find(id.uuid())
                        .map(Upload::file)
                        .filter(known -> known.id().equals(id))
                        .or(() -> store.find(id));
        if (file.isPresent() && uploads.retire(file.get(), "with file record " + record)) {
            afterCommit(() -> background.execute(() -> removals.finish(id)));
        }
    }

    /** Nobody begins or ends to point to it before this transaction ends. */
    private void lock(FileId id) {
        jdbc.sql("SELECT state FROM uploads WHERE uuid = ? FOR UPDATE")
                .param(id.uuid())
                .query(String.class)
                .optional();
    }

    private boolean hasOtherRecord(FileId id) {
        return jdbc.sql("SELECT count(*) FROM files WHERE substring(uri FROM '/file/([^/]+)/') = ?")
                        .param(id.uuid().toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        action.run();
                    }
                });
    }
}
