-- SPDX-License-Identifier: Apache-2.0
-- The life of an upload: it is noted before its bytes enter the store and until they have left it, so that what a
-- crash leaves behind is found.
ALTER TABLE uploads
    ADD COLUMN state      text NOT NULL DEFAULT 'stored' CHECK (state IN ('arriving', 'stored', 'deleting')),
    -- known from the store alone: never removed for belonging to no submission, since the database may be incomplete
    ADD COLUMN restored   boolean NOT NULL DEFAULT false,
    -- was part of a submission with deposits when another file took its place there
    ADD COLUMN deposited  boolean NOT NULL DEFAULT false,
    ADD COLUMN checked_at timestamptz(3),
    ADD COLUMN damage     text;
CREATE INDEX uploads_unfinished_idx ON uploads (uuid) WHERE state <> 'stored';
CREATE INDEX uploads_check_idx ON uploads (checked_at NULLS FIRST) WHERE state = 'stored';
CREATE INDEX uploads_damaged_idx ON uploads (checked_at) WHERE damage IS NOT NULL;

-- What ocfl-java keeps about the objects of a store on S3; it knows the table by this name and these columns.
CREATE TABLE ocfl_object_details (
    object_id        varchar(1024) PRIMARY KEY,
    version_id       varchar(255) NOT NULL,
    object_root_path varchar(2048) NOT NULL,
    revision_id      varchar(255),
    inventory_digest varchar(255) NOT NULL,
    digest_algorithm varchar(255) NOT NULL,
    inventory        bytea,
    update_timestamp timestamptz NOT NULL
);
