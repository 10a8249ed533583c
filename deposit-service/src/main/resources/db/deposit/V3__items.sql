-- SPDX-License-Identifier: Apache-2.0

-- Which installation of PASS this is, as repositories hear of it: two that deposit into the same
-- repository must not take each other's items for their own.
CREATE TABLE installation (
    id   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    sole boolean NOT NULL UNIQUE DEFAULT true CHECK (sole)
);

INSERT INTO installation DEFAULT VALUES;

ALTER TABLE work
    -- When the repository is to be asked what became of the item; empty: its answer is known, or
    -- it gives none.
    ADD COLUMN ask_at   timestamptz,
    -- When it last answered.
    ADD COLUMN heard_at timestamptz,
    -- How often it was asked.
    ADD COLUMN asks     integer NOT NULL DEFAULT 0,
    -- Why it refuses the item, in its own words.
    ADD COLUMN refusal  text;

CREATE INDEX work_ask ON work (ask_at) WHERE ask_at IS NOT NULL;
