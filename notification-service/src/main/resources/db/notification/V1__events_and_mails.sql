-- SPDX-License-Identifier: Apache-2.0

-- Every event the service heard of, so that a repeated message plans nothing twice.
CREATE TABLE event (
    event         text PRIMARY KEY, -- type and id at core, for example submissionEvent/3
    state         text        NOT NULL CHECK (state IN ('received', 'planned', 'discarded', 'failed')),
    approval_link text,             -- carries a token: emptied as soon as the mails are planned
    reason        text,             -- why the last attempt failed
    attempts      integer     NOT NULL DEFAULT 0,
    due_at        timestamptz NOT NULL,
    created_at    timestamptz NOT NULL,
    created_by    text        NOT NULL DEFAULT current_user,
    updated_at    timestamptz NOT NULL,
    updated_by    text        NOT NULL DEFAULT current_user
);

CREATE INDEX event_due ON event (due_at) WHERE state = 'received';

-- Every mail: one row per event, recipient and kind.
CREATE TABLE mail (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event      text        NOT NULL REFERENCES event,
    recipient  text        NOT NULL, -- user/12, or mailto:… for somebody without an account
    kind       text        NOT NULL,
    submission text        NOT NULL, -- id at core
    message_id text        NOT NULL UNIQUE,
    state      text        NOT NULL CHECK (state IN ('waiting', 'sent', 'withheld', 'failed')),
    reason     text,                 -- why it is withheld, or why the last attempt failed
    content    jsonb,                -- addresses, subject and text: emptied once sent
    attempts   integer     NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL,
    sent_at    timestamptz,
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL DEFAULT current_user,
    updated_at timestamptz NOT NULL,
    updated_by text        NOT NULL DEFAULT current_user,
    UNIQUE (event, recipient, kind),
    CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
    CHECK (state <> 'waiting' OR content IS NOT NULL)
);

CREATE INDEX mail_due ON mail (due_at) WHERE state = 'waiting';

-- When the service began here: older events were somebody else's to announce.
CREATE TABLE beginning (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    at       timestamptz NOT NULL DEFAULT now()
);

INSERT INTO beginning DEFAULT VALUES;
