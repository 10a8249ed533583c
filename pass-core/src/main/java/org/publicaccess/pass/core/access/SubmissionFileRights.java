// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.publicaccess.pass.core.files.FileRights;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * An uploaded file follows the submissions that it belongs to; while it belongs to none, it is its
 * uploader's.
 */
@Component
class SubmissionFileRights implements FileRights {

    private final JdbcClient jdbc;
    private final ReadableResources visible;

    SubmissionFileRights(JdbcClient jdbc, ReadableResources visible) {
        this.jdbc = jdbc;
        this.visible = visible;
    }

    @Override
    public boolean mayRead(UUID uuid, String name, String uploader) {
        Optional<PassPrincipal> caller = PassPrincipal.current();
        if (caller.filter(SubmissionFileRights::mayReadAll).isPresent()) {
            return true;
        }
        Set<Long> submissions = submissionsWith(uuid, name);
        return submissions.isEmpty()
                ? isUploader(caller, uploader)
                : !visible.among("submission", submissions).isEmpty();
    }

    @Override
    public boolean mayDelete(UUID uuid, String name, String uploader) {
        Optional<PassPrincipal> caller = PassPrincipal.current();
        if (caller.filter(one -> one.has(PassPrincipal.Role.BACKEND)).isPresent()) {
            return true;
        }
        Set<Long> submissions = submissionsWith(uuid, name);
        return submissions.isEmpty()
                ? isUploader(caller, uploader) && !wasDeposited(uuid)
                : caller.flatMap(PassPrincipal::person)
                        .filter(person -> mayChangeAll(person, submissions))
                        .isPresent();
    }

    private static boolean mayReadAll(PassPrincipal caller) {
        return caller.has(PassPrincipal.Role.BACKEND) || caller.has(PassPrincipal.Role.ADMIN);
    }

    private static boolean isUploader(Optional<PassPrincipal> caller, String uploader) {
        return caller.filter(one -> one.name().equals(uploader)).isPresent();
    }

    private Set<Long> submissionsWith(UUID uuid, String name) {
        return jdbc
                .sql(
                        """
                        SELECT submission_id, uri FROM files
                        WHERE substring(uri FROM '/file/([^/]+)/') = ? AND submission_id IS NOT NULL
                        """)
                .param(uuid.toString())
                .query((row, _) -> new Use(row.getLong("submission_id"), row.getString("uri")))
                .list()
                .stream()
                .filter(use -> use.isOf(uuid, name))
                .map(Use::submission)
                .collect(Collectors.toSet());
    }

    /** A file record of a submission that names an upload. */
    private record Use(long submission, String uri) {

        boolean isOf(UUID uuid, String name) {
            String path = "/file/" + uuid + "/";
            String encoded = uri.substring(uri.indexOf(path) + path.length());
            return encoded.equals(name) || decoded(encoded).filter(name::equals).isPresent();
        }

        /** Empty for what only looks encoded, as earlier systems may have stored it. */
        private static Optional<String> decoded(String encoded) {
            try {
                return Optional.of(UriUtils.decode(encoded, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Participants change what is open and was never deposited. The rows are locked, so that nobody
     * submits it meanwhile.
     */
    private boolean mayChangeAll(long person, Set<Long> submissions) {
        return jdbc.sql(
                                """
                        SELECT s.id FROM submissions s
                        WHERE s.id IN (:submissions)
                            AND s.submitted IS NOT TRUE AND s.submission_status IS DISTINCT FROM 'cancelled'
                            AND (s.submitter_id = :person OR EXISTS (SELECT FROM submission_preparers p
                                WHERE p.submission_id = s.id AND p.user_id = :person))
                            AND NOT EXISTS (SELECT FROM deposits d WHERE d.submission_id = s.id)
                        FOR UPDATE OF s
                        """)
                        .param("submissions", submissions)
                        .param("person", person)
                        .query(Long.class)
                        .list()
                        .size()
                == submissions.size();
    }

    /** Whether a deposit was made of it before its submission got another file in its place. */
    private boolean wasDeposited(UUID uuid) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM uploads WHERE uuid = ? AND deposited)")
                .param(uuid)
                .query(Boolean.class)
                .single();
    }
}
