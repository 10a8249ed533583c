-- SPDX-License-Identifier: Apache-2.0
-- Whose a publication is while no submission uses it: who made it, or who deleted its last submission.
ALTER TABLE publications ADD COLUMN owner_id bigint REFERENCES users ON DELETE SET NULL;
CREATE INDEX publications_owner_idx ON publications (owner_id);
UPDATE publications SET owner_id = users.id FROM users WHERE users.username = publications.created_by;

-- Finds the file records that name an upload; the expression is the one that the read rule of uploads uses.
CREATE INDEX files_upload_idx ON files (substring(uri FROM '/file/([^/]+)/'));
