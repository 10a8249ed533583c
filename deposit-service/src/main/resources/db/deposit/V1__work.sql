-- SPDX-License-Identifier: Apache-2.0

-- One row per deposit of core: how far the delivery of its package is.
CREATE TABLE work (
    deposit_id      text PRIMARY KEY,
    submission_id   text NOT NULL,
    repository_id   text NOT NULL,
    -- Key of the repository's configuration; it names the queue.
    repository_key  text NOT NULL,
    -- One more for each time the submission is sent anew.
    round           integer NOT NULL DEFAULT 1,
    stage           text NOT NULL
        CHECK (stage IN ('pending', 'sending', 'renaming', 'delivered', 'failed')),
    -- Why the last attempt failed, in words for people.
    reason          text,
    -- Attempts that came to an end; a killed worker's does not count.
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,

    -- Fixed before the first byte is sent, and the same in every attempt of a round.
    package_name    text,
    target_path     text,
    -- How the repository speaks of the package.
    status_ref      text,
    -- Address of the copy, where the delivered package is the copy.
    access_url      text,
    -- The file of the last attempt before it has its final name, and its bytes once it is whole.
    part_path       text,
    part_size       bigint,

    -- Whoever works on the row holds it until then; each claim raises the fence, and writes
    -- under an older fence are refused.
    lease_owner     text,
    lease_until     timestamptz,
    fence           bigint NOT NULL DEFAULT 0,

    -- When the work was last announced on the queue; empty: not since it was last claimed.
    rung_at         timestamptz,
    -- When core is to be told of the state; empty: core knows it.
    report_at       timestamptz,

    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    UNIQUE (submission_id, repository_id)
);

CREATE INDEX work_due ON work (next_attempt_at) WHERE stage NOT IN ('delivered', 'failed');
CREATE INDEX work_report ON work (report_at) WHERE report_at IS NOT NULL;
