-- SPDX-License-Identifier: Apache-2.0
-- The trace of the request that caused a message (W3C Trace Context), handed on with it.
ALTER TABLE outbox ADD COLUMN trace_parent text;
