// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of uploads, one row per file that this system stored. */
@Component
class Uploads implements UploadOwners {

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(StoredFile file) {
        jdbc.sql(
                        """
                        INSERT INTO uploads (uuid, name, owner, size, sha512, mime_type,
                            created_at, created_by, updated_at, updated_by)
                        VALUES (:uuid, :name, :owner, :size, :sha512, :type,
                            :now, :owner, :now, :owner)
                        """)
                .param("uuid", file.id().uuid())
                .param("name", file.id().name())
                .param("owner", file.owner())
                .param("size", file.size())
                .param("sha512", file.sha512())
                .param("type", file.type().toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredFile> find(FileId id) {
        return jdbc.sql("SELECT * FROM uploads WHERE uuid = ? AND name = ?")
                .params(id.uuid(), id.name())
                .query(
                        (row, number) ->
                                new StoredFile(
                                        id,
                                        row.getString("owner"),
                                        row.getLong("size"),
                                        row.getString("sha512"),
                                        MediaType.valueOf(row.getString("mime_type"))))
                .optional();
    }

    @Override
    public Optional<String> ownerOf(UUID uuid, String name) {
        return find(new FileId(uuid, name)).map(StoredFile::owner);
    }

    void remove(FileId id) {
        jdbc.sql("DELETE FROM uploads WHERE uuid = ?").param(id.uuid()).update();
    }
}
