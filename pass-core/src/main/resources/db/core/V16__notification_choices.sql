-- SPDX-License-Identifier: Apache-2.0
-- Kinds of mail that a person switched off; the interface admits only those that may be.
ALTER TABLE users ADD COLUMN IF NOT EXISTS muted_notifications text[] NOT NULL DEFAULT '{}';
