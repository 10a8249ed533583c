-- SPDX-License-Identifier: Apache-2.0
-- Dated rules beneath policies, identifiers of funders, what an institution asks for, and remembered answers of look-up services.

ALTER TABLE funders
    ADD COLUMN ror text,
    ADD COLUMN crossref_funder_id text;
CREATE INDEX funders_ror_idx ON funders (ror);
CREATE INDEX funders_crossref_funder_id_idx ON funders (crossref_funder_id);

ALTER TABLE institutions
    ADD COLUMN branding_key text,
    ADD COLUMN policy_id bigint REFERENCES policies,
    ADD COLUMN repository_id bigint REFERENCES repositories;
CREATE INDEX institutions_policy_idx ON institutions (policy_id);
CREATE INDEX institutions_repository_idx ON institutions (repository_id);

-- Days are text of the form 2025-07-01: they are days, not instants, and sort as they are.
CREATE TABLE policy_rules (
    id                 bigint PRIMARY KEY,
    rule_key           text NOT NULL UNIQUE,
    title              text,
    date_kind          text,
    from_date          text CHECK (from_date ~ '^\d{4}-\d{2}-\d{2}$' AND pg_input_is_valid(from_date, 'date')),
    until_date         text CHECK (until_date ~ '^\d{4}-\d{2}-\d{2}$' AND pg_input_is_valid(until_date, 'date')),
    unclear_from       text CHECK (unclear_from ~ '^\d{4}-\d{2}-\d{2}$' AND pg_input_is_valid(unclear_from, 'date')),
    unclear_until      text CHECK (unclear_until ~ '^\d{4}-\d{2}-\d{2}$' AND pg_input_is_valid(unclear_until, 'date')),
    award_patterns     text[] NOT NULL DEFAULT '{}',
    manuscript_version text,
    embargo_months     bigint CHECK (embargo_months BETWEEN 0 AND 120),
    licence            text,
    repository_mode    text,
    source             text,
    checked_on         text CHECK (checked_on ~ '^\d{4}-\d{2}-\d{2}$' AND pg_input_is_valid(checked_on, 'date')),
    note               text,
    policy_id          bigint NOT NULL REFERENCES policies,
    created_at         timestamptz(3) NOT NULL DEFAULT now(),
    created_by         text,
    updated_at         timestamptz(3) NOT NULL DEFAULT now(),
    updated_by         text
);
CREATE INDEX policy_rules_policy_idx ON policy_rules (policy_id);

-- What Crossref, Unpaywall and PubMed answered, so that they are asked seldom and a paper is known while they are down.
CREATE TABLE lookup_answers (
    service    text NOT NULL,
    address    text NOT NULL,
    found      boolean NOT NULL,
    body       text NOT NULL,
    fetched_at timestamptz(3) NOT NULL,
    PRIMARY KEY (service, address)
);
CREATE INDEX lookup_answers_fetched_idx ON lookup_answers (fetched_at);
