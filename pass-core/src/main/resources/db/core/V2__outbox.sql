-- SPDX-License-Identifier: Apache-2.0
-- Messages that were stored with the change they tell about and still have to reach the broker.
CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    queue      text NOT NULL,
    type       text NOT NULL,
    body       text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now()
);
