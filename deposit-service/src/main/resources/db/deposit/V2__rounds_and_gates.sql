-- SPDX-License-Identifier: Apache-2.0

-- What holds at a repository for all processes of the service together.
CREATE TABLE gates (
    -- In lower case, as keys are compared.
    repository_key text PRIMARY KEY,
    -- How many deposits may be worked on at the same moment.
    slots          integer NOT NULL DEFAULT 1,
    -- Attempts in a row that failed at the repository.
    failures       integer NOT NULL DEFAULT 0,
    -- Until then nothing is sent there; empty: the gate is open.
    closed_until   timestamptz
);

ALTER TABLE work
    -- Core's version of the deposit when it was last told; a later one is somebody else's change.
    ADD COLUMN core_version     bigint,
    -- When the submitter handed in what this round sends.
    ADD COLUMN submitted_at     timestamptz,
    -- Names of the packages of earlier rounds.
    ADD COLUMN earlier_packages text[] NOT NULL DEFAULT '{}',
    -- Claims in a row that ended without an outcome, because their process ended or stood still.
    ADD COLUMN lost_claims      integer NOT NULL DEFAULT 0,
    -- When the work was given up, and when staff are to be told; empty: they are, or need not be.
    ADD COLUMN given_up_at      timestamptz,
    ADD COLUMN tell_staff_at    timestamptz;

CREATE INDEX work_leased ON work (lower(repository_key)) WHERE lease_until IS NOT NULL;
CREATE INDEX work_staff ON work (tell_staff_at) WHERE tell_staff_at IS NOT NULL;
