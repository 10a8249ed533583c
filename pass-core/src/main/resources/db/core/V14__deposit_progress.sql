-- SPDX-License-Identifier: Apache-2.0

-- What the deposit service tells of its work, and what an administrator tells it.
ALTER TABLE deposits
    -- Attempts of this round that failed or delivered.
    ADD COLUMN attempts     bigint,
    -- When the next attempt is due, while one is.
    ADD COLUMN next_attempt timestamptz(3),
    -- 1 for the first sending, one more for every time it is sent anew.
    ADD COLUMN round        bigint,
    -- Address or identifier of the paper at the repository, when it came there by another way.
    ADD COLUMN evidence     text;
