-- SPDX-License-Identifier: Apache-2.0
-- Mails about deposits, waiting approvals and weeks, beside those about events.

-- The digest of a week is about no submission.
ALTER TABLE mail ALTER COLUMN submission DROP NOT NULL;

-- What had failed or was complete before the service began was somebody else's to announce.
ALTER TABLE beginning ADD COLUMN old_outcomes_known boolean NOT NULL DEFAULT false;
