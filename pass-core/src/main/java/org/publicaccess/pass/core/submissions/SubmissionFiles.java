// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.submissions;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.api.FileRole;
import org.publicaccess.pass.core.files.FileAddress;
import org.publicaccess.pass.core.files.UploadOwners;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.model.File;
import org.publicaccess.pass.core.model.StoredResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the files of a submission as they will be after a request. */
@Component
class SubmissionFiles {

    private final JdbcClient jdbc;
    private final UploadOwners uploads;

    SubmissionFiles(JdbcClient jdbc, UploadOwners uploads) {
        this.jdbc = jdbc;
        this.uploads = uploads;
    }

    /**
     * The files of a submission.
     *
     * @param manuscripts how many are the manuscript
     * @param withoutBytes how many name no upload, or one that is gone
     */
    record Count(long manuscripts, long withoutBytes) {}

    private record Facts(boolean manuscript, boolean bytes) {}

    Count count(long submission, PendingChanges changes) {
        Map<Long, Facts> files = stored(submission);
        changes.of("file")
                .forEach(
                        change -> {
                            files.remove(change.id());
                            File file = (File) change.entity();
                            if (change.operation() != Operation.DELETE
                                    && belongsTo(file, submission)) {
                                files.put(
                                        change.id(),
                                        new Facts(
                                                file.fileRole()
                                                        .filter(FileRole.MANUSCRIPT::equals)
                                                        .isPresent(),
                                                file.uri().filter(this::isThere).isPresent()));
                            }
                        });
        return new Count(
                files.values().stream().filter(Facts::manuscript).count(),
                files.values().stream().filter(facts -> !facts.bytes()).count());
    }

    private static boolean belongsTo(File file, long submission) {
        return file.submission().filter(one -> StoredResource.idOf(one) == submission).isPresent();
    }

    /** What does not lie here is not looked for. */
    private boolean isThere(URI uri) {
        return FileAddress.idIn(uri).map(uploads::isStored).orElse(true);
    }

    private Map<Long, Facts> stored(long submission) {
        Map<Long, Facts> files = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT id, file_role IS NOT DISTINCT FROM 'manuscript' AS manuscript, uri
                        FROM files WHERE submission_id = ?""")
                .param(submission)
                .query(
                        row -> {
                            Optional<String> uri = Optional.ofNullable(row.getString("uri"));
                            files.put(
                                    row.getLong("id"),
                                    new Facts(
                                            row.getBoolean("manuscript"),
                                            uri.map(URI::create)
                                                    .filter(this::isThere)
                                                    .isPresent()));
                        });
        return files;
    }
}
