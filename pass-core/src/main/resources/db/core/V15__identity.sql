-- SPDX-License-Identifier: Apache-2.0
-- Sessions, service accounts, invitations by link, and the audit trail.

-- Names and columns are those of Spring Session.
CREATE TABLE spring_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX spring_session_expiry_idx ON spring_session (expiry_time);
CREATE INDEX spring_session_principal_idx ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES spring_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

CREATE TABLE service_accounts (
    name        text PRIMARY KEY,
    secret_hash text NOT NULL,
    roles       text[] NOT NULL,
    created_at  timestamptz(3) NOT NULL DEFAULT now(),
    created_by  text NOT NULL,
    updated_at  timestamptz(3) NOT NULL DEFAULT now(),
    updated_by  text NOT NULL
);

-- An invitation to become the submitter, mailed as a link. Only a digest of its token is kept.
CREATE TABLE invitations (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_digest  bytea NOT NULL UNIQUE,
    submission_id bigint NOT NULL REFERENCES submissions ON DELETE CASCADE,
    email         text NOT NULL,
    name          text,
    expires_at    timestamptz(3) NOT NULL,
    redeemed_at   timestamptz(3),
    redeemed_by   bigint REFERENCES users ON DELETE SET NULL,
    undone_at     timestamptz(3),
    created_at    timestamptz(3) NOT NULL DEFAULT now(),
    created_by    text NOT NULL,
    updated_at    timestamptz(3) NOT NULL DEFAULT now(),
    updated_by    text NOT NULL
);
CREATE INDEX invitations_submission_idx ON invitations (submission_id);
CREATE INDEX invitations_redeemed_by_idx ON invitations (redeemed_by);

CREATE TABLE audit_trail (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz(3) NOT NULL,
    actor   text NOT NULL,
    action  text NOT NULL,
    subject text NOT NULL,
    address text NOT NULL,
    detail  text NOT NULL
);
CREATE INDEX audit_trail_actor_idx ON audit_trail (actor, id);
CREATE INDEX audit_trail_action_idx ON audit_trail (action, id);
CREATE INDEX audit_trail_subject_idx ON audit_trail (subject, id);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit trail can only be added to';
END $$;
CREATE TRIGGER audit_trail_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_trail
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
