-- Every file that was sent: who, when, and what became of it. The record of an import that was applied is written in the
-- import's own transaction.
create table import (
    id          uuid        primary key,
    kind        text,
    file_name   text        not null,
    sha256      text        not null,
    scope       text        not null,
    outcome     text        not null check (outcome in ('APPLIED', 'REFUSED')),
    report      jsonb       not null,
    actor       text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz not null,
    check (kind is not null or outcome = 'REFUSED')
);

-- "Has this been loaded before?" is asked at every import.
create index import_same_file on import (sha256, scope, kind) where outcome = 'APPLIED';
create index import_started on import (started_at, id);

grant select, insert on import to ${app_role};
