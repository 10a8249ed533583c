// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.publicaccess.pass.core.files.Upload.State;
import org.publicaccess.pass.core.identity.AuditAction;
import org.publicaccess.pass.core.identity.AuditTrail;
import org.springframework.data.domain.AuditorAware;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of uploads, one row per file that this system stored or found in its store. */
@Component
class Uploads implements UploadOwners {

    private final JdbcClient jdbc;
    private final FileStore store;
    private final AuditTrail audit;
    private final AuditorAware<String> callers;
    private final Clock clock;

    Uploads(
            JdbcClient jdbc,
            FileStore store,
            AuditTrail audit,
            AuditorAware<String> callers,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /** Notes an upload whose bytes are about to enter the store. */
    void announce(StoredFile file) {
        insert(file, State.ARRIVING, false);
    }

    /** Notes that the bytes are in the store. */
    @Transactional
    void confirm(StoredFile file) {
        if (!advance(file.id().uuid(), State.ARRIVING, State.STORED)) {
            throw new IllegalStateException("Upload " + file.id() + " was removed as it arrived");
        }
        audit(
                AuditAction.UPLOADED,
                file.id().uuid(),
                file.size() + " bytes, SHA-512 " + file.sha512());
    }

    /**
     * Makes a row of what the store knows.
     *
     * @return whether there was none
     */
    @Transactional
    boolean restore(StoredFile file) {
        boolean added = insert(file, State.STORED, true);
        if (added) {
            audit(AuditAction.UPLOAD_RESTORED, file.id().uuid(), "found in the store");
        }
        return added;
    }

    /**
     * Notes that the file is to be deleted, from which moment nobody sees it any more.
     *
     * @return whether nobody did so before
     */
    @Transactional
    boolean retire(StoredFile file, String reason) {
        UUID uuid = file.id().uuid();
        boolean retired =
                advance(uuid, State.STORED, State.DELETING) || insert(file, State.DELETING, true);
        if (retired) {
            audit(AuditAction.UPLOAD_DELETED, uuid, reason);
        }
        return retired;
    }

    Optional<Upload> find(UUID uuid) {
        return jdbc.sql("SELECT * FROM uploads WHERE uuid = ?")
                .param(uuid)
                .query((row, _) -> upload(row))
                .optional();
    }

    @Override
    public Optional<String> ownerOf(FileId id) {
        return find(id.uuid())
                .filter(Upload::isStored)
                .map(Upload::file)
                .filter(file -> file.id().equals(id))
                .map(StoredFile::owner);
    }

    @Override
    public boolean isStored(FileId id) {
        Optional<Upload> known = find(id.uuid());
        return known.isPresent()
                ? known.filter(Upload::isStored).filter(it -> it.file().id().equals(id)).isPresent()
                : store.find(id).isPresent();
    }

    /** The uploads that are neither stored nor gone. */
    List<FileId> unfinished() {
        return jdbc.sql("SELECT uuid, name FROM uploads WHERE state <> 'stored' ORDER BY uuid")
                .query((row, _) -> id(row))
                .list();
    }

    void remove(UUID uuid) {
        jdbc.sql("DELETE FROM uploads WHERE uuid = ?").param(uuid).update();
    }

    static FileId id(ResultSet row) throws SQLException {
        return new FileId(row.getObject("uuid", UUID.class), row.getString("name"));
    }

    /**
     * Goes from one state to another.
     *
     * @return whether the upload was in the first
     */
    private boolean advance(UUID uuid, State from, State to) {
        return jdbc.sql(
                                """
                        UPDATE uploads SET state = :to, updated_at = :now, updated_by = :actor
                        WHERE uuid = :uuid AND state = :from
                        """)
                        .param("from", from.inDatabase())
                        .param("to", to.inDatabase())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("actor", actor())
                        .param("uuid", uuid)
                        .update()
                == 1;
    }

    private boolean insert(StoredFile file, State state, boolean restored) {
        Instant now = clock.instant();
        return jdbc.sql(
                                """
                                INSERT INTO uploads (uuid, name, owner, size, sha512, mime_type, state, restored,
                                    created_at, created_by, updated_at, updated_by)
                                VALUES (:uuid, :name, :owner, :size, :sha512, :type, :state, :restored,
                                    :created, :owner, :now, :actor)
                                ON CONFLICT (uuid) DO NOTHING
                                """)
                        .param("uuid", file.id().uuid())
                        .param("name", file.id().name())
                        .param("owner", file.owner())
                        .param("size", file.size())
                        .param("sha512", file.sha512())
                        .param("type", file.type().toString())
                        .param("state", state.inDatabase())
                        .param("restored", restored)
                        .param("created", file.storedAt().atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("actor", actor())
                        .update()
                == 1;
    }

    /** Names of files stay out of the trail: they may tell about persons. */
    void audit(AuditAction action, UUID uuid, String detail) {
        audit.record(action, "upload/" + uuid, detail);
    }

    private String actor() {
        return callers.getCurrentAuditor().orElse("system");
    }

    static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                new StoredFile(
                        id(row),
                        row.getString("owner"),
                        row.getLong("size"),
                        row.getString("sha512"),
                        MediaType.valueOf(row.getString("mime_type")),
                        row.getTimestamp("created_at").toInstant()),
                State.ofDatabase(row.getString("state")),
                Optional.ofNullable(row.getString("damage")));
    }
}
