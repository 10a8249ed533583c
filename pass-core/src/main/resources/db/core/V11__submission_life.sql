-- SPDX-License-Identifier: Apache-2.0
-- The life of a submission: claimed events and its history.

-- An event that a person posted waits for the change of status that it announced. What was there before waits for nothing.
ALTER TABLE submission_events ADD COLUMN claimed boolean NOT NULL DEFAULT true;
CREATE INDEX submission_events_unclaimed_idx ON submission_events (submission_id) WHERE NOT claimed;

-- Kinds of notification that a person does not want.
ALTER TABLE users ADD COLUMN muted_notifications text[] NOT NULL DEFAULT '{}';

CREATE TABLE history (
    id              bigint PRIMARY KEY,
    action          text NOT NULL,
    performed_date  timestamptz(3) NOT NULL,
    performer_role  text NOT NULL,
    comment         text,
    changed_fields  text[] NOT NULL DEFAULT '{}',
    submission_id   bigint REFERENCES submissions ON DELETE CASCADE,
    performed_by_id bigint REFERENCES users ON DELETE SET NULL,
    created_at      timestamptz(3) NOT NULL DEFAULT now(),
    created_by      text,
    updated_at      timestamptz(3) NOT NULL DEFAULT now(),
    updated_by      text
);
CREATE INDEX history_submission_idx ON history (submission_id);
CREATE INDEX history_performed_by_idx ON history (performed_by_id);
