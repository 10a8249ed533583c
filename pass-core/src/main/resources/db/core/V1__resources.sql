-- SPDX-License-Identifier: Apache-2.0
-- The twelve resource types of the wire, their links, the change log and the idempotency keys.
-- Everything that existing clients may leave out is nullable; enumerations are stored in their wire spelling.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One sequence serves every type, so that an id is unique across types.
CREATE SEQUENCE resource_id_seq START WITH 1 INCREMENT BY 50;

CREATE TABLE institutions (
    id         bigint PRIMARY KEY,
    domain     text NOT NULL UNIQUE,
    name       text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    created_by text,
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_by text
);

CREATE TABLE users (
    id             bigint PRIMARY KEY,
    username       text UNIQUE,
    first_name     text,
    middle_name    text,
    last_name      text,
    display_name   text,
    email          text,
    affiliation    text[] NOT NULL DEFAULT '{}',
    locator_ids    text[] NOT NULL DEFAULT '{}',
    orcid_id       text,
    roles          text[] NOT NULL DEFAULT '{}',
    institution_id bigint REFERENCES institutions,
    created_at     timestamptz(3) NOT NULL DEFAULT now(),
    created_by     text,
    updated_at     timestamptz(3) NOT NULL DEFAULT now(),
    updated_by     text
);
CREATE INDEX users_email_idx ON users (email);
CREATE INDEX users_name_idx ON users USING gin
    (lower(first_name) gin_trgm_ops, lower(last_name) gin_trgm_ops, lower(display_name) gin_trgm_ops, lower(email) gin_trgm_ops);
CREATE INDEX users_locator_ids_idx ON users USING gin (locator_ids);

-- A locator belongs to one person. An array cannot carry that constraint, so a trigger keeps this table in step.
CREATE TABLE user_locators (
    locator_id text PRIMARY KEY,
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE
);
CREATE INDEX user_locators_user_idx ON user_locators (user_id);

CREATE FUNCTION keep_user_locators() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM user_locators WHERE user_id = NEW.id AND locator_id <> ALL (NEW.locator_ids);
    INSERT INTO user_locators (locator_id, user_id)
    SELECT DISTINCT locator, NEW.id FROM unnest(NEW.locator_ids) AS locator
    WHERE NOT EXISTS (SELECT FROM user_locators known WHERE known.user_id = NEW.id AND known.locator_id = locator);
    RETURN NULL;
END $$;
CREATE TRIGGER users_keep_locators AFTER INSERT OR UPDATE OF locator_ids ON users
    FOR EACH ROW EXECUTE FUNCTION keep_user_locators();

CREATE TABLE repositories (
    id               bigint PRIMARY KEY,
    name             text,
    description      text,
    url              text,
    agreement_text   text,
    form_schema      text,
    integration_type text,
    repository_key   text,
    schemas          text[] NOT NULL DEFAULT '{}',
    created_at       timestamptz(3) NOT NULL DEFAULT now(),
    created_by       text,
    updated_at       timestamptz(3) NOT NULL DEFAULT now(),
    updated_by       text
);

CREATE TABLE policies (
    id          bigint PRIMARY KEY,
    title       text,
    description text,
    policy_url  text,
    institution text,
    created_at  timestamptz(3) NOT NULL DEFAULT now(),
    created_by  text,
    updated_at  timestamptz(3) NOT NULL DEFAULT now(),
    updated_by  text
);

CREATE TABLE policy_repositories (
    policy_id     bigint NOT NULL REFERENCES policies,
    repository_id bigint NOT NULL REFERENCES repositories,
    PRIMARY KEY (policy_id, repository_id)
);
CREATE INDEX policy_repositories_repository_idx ON policy_repositories (repository_id);

CREATE TABLE funders (
    id         bigint PRIMARY KEY,
    name       text,
    url        text,
    local_key  text UNIQUE,
    policy_id  bigint REFERENCES policies,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    created_by text,
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_by text
);
CREATE INDEX funders_policy_idx ON funders (policy_id);
CREATE INDEX funders_name_idx ON funders USING gin (lower(name) gin_trgm_ops);

CREATE TABLE journals (
    id                bigint PRIMARY KEY,
    journal_name      text,
    issns             text[] NOT NULL DEFAULT '{}',
    nlmta             text,
    pmc_participation text,
    created_at        timestamptz(3) NOT NULL DEFAULT now(),
    created_by        text,
    updated_at        timestamptz(3) NOT NULL DEFAULT now(),
    updated_by        text
);
CREATE INDEX journals_name_idx ON journals (journal_name);
CREATE INDEX journals_name_trgm_idx ON journals USING gin (lower(journal_name) gin_trgm_ops);
CREATE INDEX journals_issns_idx ON journals USING gin (issns);
CREATE INDEX journals_nlmta_idx ON journals (nlmta);

CREATE TABLE publications (
    id                   bigint PRIMARY KEY,
    title                text,
    publication_abstract text,
    doi                  text,
    pmid                 text,
    volume               text,
    issue                text,
    journal_id           bigint REFERENCES journals,
    created_at           timestamptz(3) NOT NULL DEFAULT now(),
    created_by           text,
    updated_at           timestamptz(3) NOT NULL DEFAULT now(),
    updated_by           text
);
CREATE INDEX publications_doi_idx ON publications (doi);
CREATE INDEX publications_pmid_idx ON publications (pmid);
CREATE INDEX publications_journal_idx ON publications (journal_id);
CREATE INDEX publications_title_idx ON publications USING gin (lower(title) gin_trgm_ops);

CREATE TABLE grants (
    id                bigint PRIMARY KEY,
    award_number      text,
    award_status      text,
    local_key         text UNIQUE,
    project_name      text,
    award_date        timestamptz(3),
    start_date        timestamptz(3),
    end_date          timestamptz(3),
    primary_funder_id bigint REFERENCES funders,
    direct_funder_id  bigint REFERENCES funders,
    pi_id             bigint REFERENCES users,
    created_at        timestamptz(3) NOT NULL DEFAULT now(),
    created_by        text,
    updated_at        timestamptz(3) NOT NULL DEFAULT now(),
    updated_by        text
);
CREATE INDEX grants_award_number_idx ON grants (award_number);
CREATE INDEX grants_award_number_trgm_idx ON grants USING gin (award_number gin_trgm_ops, lower(award_number) gin_trgm_ops);
CREATE INDEX grants_project_name_idx ON grants USING gin (lower(project_name) gin_trgm_ops);
CREATE INDEX grants_pi_idx ON grants (pi_id);
CREATE INDEX grants_primary_funder_idx ON grants (primary_funder_id);
CREATE INDEX grants_direct_funder_idx ON grants (direct_funder_id);

CREATE TABLE grant_co_pis (
    grant_id bigint NOT NULL REFERENCES grants,
    user_id  bigint NOT NULL REFERENCES users,
    PRIMARY KEY (grant_id, user_id)
);
CREATE INDEX grant_co_pis_user_idx ON grant_co_pis (user_id);

CREATE TABLE submissions (
    id                        bigint PRIMARY KEY,
    metadata                  text,
    source                    text,
    submitted                 boolean,
    submitted_date            timestamptz(3),
    submission_status         text,
    aggregated_deposit_status text,
    submitter_name            text,
    submitter_email           text,
    version                   bigint NOT NULL DEFAULT 0,
    publication_id            bigint REFERENCES publications,
    submitter_id              bigint REFERENCES users,
    institution_id            bigint REFERENCES institutions,
    created_at                timestamptz(3) NOT NULL DEFAULT now(),
    created_by                text,
    updated_at                timestamptz(3) NOT NULL DEFAULT now(),
    updated_by                text
);
CREATE INDEX submissions_submitter_idx ON submissions (submitter_id);
CREATE INDEX submissions_publication_idx ON submissions (publication_id);
CREATE INDEX submissions_status_idx ON submissions (submission_status);
CREATE INDEX submissions_submitted_date_idx ON submissions (submitted_date);
CREATE INDEX submissions_open_idx ON submissions (id)
    WHERE submitted AND aggregated_deposit_status IN ('not-started', 'in-progress', 'failed');

CREATE TABLE submission_preparers (
    submission_id bigint NOT NULL REFERENCES submissions,
    user_id       bigint NOT NULL REFERENCES users,
    PRIMARY KEY (submission_id, user_id)
);
CREATE INDEX submission_preparers_user_idx ON submission_preparers (user_id);

CREATE TABLE submission_grants (
    submission_id bigint NOT NULL REFERENCES submissions,
    grant_id      bigint NOT NULL REFERENCES grants,
    PRIMARY KEY (submission_id, grant_id)
);
CREATE INDEX submission_grants_grant_idx ON submission_grants (grant_id);

CREATE TABLE submission_repositories (
    submission_id bigint NOT NULL REFERENCES submissions,
    repository_id bigint NOT NULL REFERENCES repositories,
    PRIMARY KEY (submission_id, repository_id)
);
CREATE INDEX submission_repositories_repository_idx ON submission_repositories (repository_id);

CREATE TABLE submission_effective_policies (
    submission_id bigint NOT NULL REFERENCES submissions,
    policy_id     bigint NOT NULL REFERENCES policies,
    PRIMARY KEY (submission_id, policy_id)
);
CREATE INDEX submission_effective_policies_policy_idx ON submission_effective_policies (policy_id);

CREATE TABLE submission_events (
    id              bigint PRIMARY KEY,
    event_type      text,
    performed_date  timestamptz(3),
    performer_role  text,
    comment         text,
    link            text,
    performed_by_id bigint REFERENCES users,
    submission_id   bigint REFERENCES submissions,
    created_at      timestamptz(3) NOT NULL DEFAULT now(),
    created_by      text,
    updated_at      timestamptz(3) NOT NULL DEFAULT now(),
    updated_by      text
);
CREATE INDEX submission_events_submission_idx ON submission_events (submission_id);
CREATE INDEX submission_events_performed_by_idx ON submission_events (performed_by_id);

CREATE TABLE files (
    id            bigint PRIMARY KEY,
    name          text,
    uri           text,
    description   text,
    file_role     text,
    mime_type     text,
    submission_id bigint REFERENCES submissions,
    created_at    timestamptz(3) NOT NULL DEFAULT now(),
    created_by    text,
    updated_at    timestamptz(3) NOT NULL DEFAULT now(),
    updated_by    text
);
CREATE INDEX files_submission_idx ON files (submission_id);
CREATE INDEX files_uri_idx ON files (uri);

CREATE TABLE repository_copies (
    id             bigint PRIMARY KEY,
    external_ids   text[] NOT NULL DEFAULT '{}',
    copy_status    text,
    access_url     text,
    publication_id bigint REFERENCES publications,
    repository_id  bigint REFERENCES repositories,
    created_at     timestamptz(3) NOT NULL DEFAULT now(),
    created_by     text,
    updated_at     timestamptz(3) NOT NULL DEFAULT now(),
    updated_by     text
);
CREATE INDEX repository_copies_publication_idx ON repository_copies (publication_id);
CREATE INDEX repository_copies_repository_idx ON repository_copies (repository_id);
CREATE INDEX repository_copies_external_ids_idx ON repository_copies USING gin (external_ids);

CREATE TABLE deposits (
    id                 bigint PRIMARY KEY,
    deposit_status_ref text,
    deposit_status     text,
    status_message     text,
    version            bigint NOT NULL DEFAULT 0,
    submission_id      bigint REFERENCES submissions,
    repository_id      bigint REFERENCES repositories,
    repository_copy_id bigint REFERENCES repository_copies,
    created_at         timestamptz(3) NOT NULL DEFAULT now(),
    created_by         text,
    updated_at         timestamptz(3) NOT NULL DEFAULT now(),
    updated_by         text,
    CONSTRAINT deposits_submission_repository_key UNIQUE (submission_id, repository_id)
);
CREATE INDEX deposits_repository_idx ON deposits (repository_id);
CREATE INDEX deposits_repository_copy_idx ON deposits (repository_copy_id);
CREATE INDEX deposits_status_idx ON deposits (deposit_status);
CREATE INDEX deposits_status_ref_idx ON deposits (deposit_status_ref);

-- Who changed what: one row per resource and request, written with the change itself.
CREATE TABLE change_log (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    changed_at    timestamptz(3) NOT NULL,
    changed_by    text NOT NULL,
    operation     text NOT NULL,
    resource_type text NOT NULL,
    resource_id   bigint NOT NULL,
    fields        text[] NOT NULL
);
CREATE INDEX change_log_resource_idx ON change_log (resource_type, resource_id);

-- The answer to a POST that carried an Idempotency-Key, kept so that a repeat gets the same one.
CREATE TABLE idempotency_keys (
    caller          text NOT NULL,
    idempotency_key text NOT NULL,
    request_digest  bytea NOT NULL,
    resource_id     bigint,
    body            bytea,
    created_at      timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, idempotency_key)
);
CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (created_at);
