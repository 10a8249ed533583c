-- SPDX-License-Identifier: Apache-2.0
-- Messages that were stored with the change they tell about and still have to reach the broker.
CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    queue      text NOT NULL,
    type       text NOT NULL,
    body       text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now()
);

-- The channel is database-wide; the relays of all instances listen on it.
CREATE FUNCTION ring_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('pass_core_outbox', '');
    RETURN NULL;
END $$;
CREATE TRIGGER outbox_rings AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION ring_outbox();
