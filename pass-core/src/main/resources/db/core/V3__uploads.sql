-- SPDX-License-Identifier: Apache-2.0
-- What was uploaded, by whom. The bytes lie in the file store; files that an earlier system stored have no row here.
CREATE TABLE uploads (
    uuid       uuid PRIMARY KEY,
    name       text NOT NULL,
    owner      text NOT NULL,
    size       bigint NOT NULL,
    sha512     text NOT NULL,
    mime_type  text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    created_by text NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    updated_by text NOT NULL
);
CREATE INDEX uploads_owner_idx ON uploads (owner);
CREATE INDEX uploads_created_idx ON uploads (created_at);
