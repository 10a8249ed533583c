-- SPDX-License-Identifier: Apache-2.0
-- What loaders remember between their runs: marks, and answers of others.
CREATE TABLE loader_states (
    id         bigint PRIMARY KEY,
    loader     text NOT NULL,
    name       text NOT NULL,
    value      text,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    created_by text,
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_by text,
    CONSTRAINT loader_states_name_key UNIQUE (name, loader)
);
