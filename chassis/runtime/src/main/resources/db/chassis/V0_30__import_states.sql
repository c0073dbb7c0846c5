-- An import is known from the moment its file is there, and not only when it is over: who looks sees how far it is, and an
-- import whose process was killed is told from one that never came.
alter table import
    drop constraint import_outcome_check,
    drop constraint import_check,
    alter column outcome drop not null,
    alter column report drop not null,
    alter column finished_at drop not null,
    alter column sha256 drop not null,
    add column state text not null default 'DONE' check (state in
        ('RECEIVED', 'CHECKING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'INTERRUPTED')),
    add column origin text not null default 'UPLOAD' check (origin in ('UPLOAD', 'FOLDER', 'UNDO')),
    add column moved_at timestamptz not null default clock_timestamp(),
    -- what a watched folder knows a file by: the digest of its bytes, where they could be read
    add column fingerprint text,
    -- rows were left out for a reason that may pass
    add column retryable boolean not null default false,
    add column failure text,
    add column undoes uuid references import (id),
    add column reason text;
update import set state = 'REFUSED' where outcome = 'REFUSED';
alter table import
    alter column state drop default,
    alter column origin drop default,
    add check (outcome in ('APPLIED', 'UNCHANGED', 'REFUSED')),
    add check ((state in ('DONE', 'REFUSED')) = (outcome is not null)),
    add check (outcome is null or report is not null and finished_at is not null),
    add check (kind is not null or state <> 'DONE'),
    add check ((origin = 'UNDO') = (undoes is not null));

create unique index import_undone_once on import (undoes) where outcome = 'APPLIED';
create index import_fingerprint on import (fingerprint, started_at) where fingerprint is not null;
create index import_under_way on import (moved_at) where state in ('RECEIVED', 'CHECKING', 'RUNNING');

-- Of an import that has begun, what it came to is filled in; who sent what and when stays as it was written.
grant update (kind, sha256, scope, reading, settled_rows, outcome, report, finished_at, state, moved_at, retryable, failure)
    on import to ${app_role};

-- What an import found: every mistake in the file, and what a person should look into.
create table import_finding (
    id          bigint generated always as identity primary key,
    import_id   uuid   not null references import (id),
    finding     text   not null,
    row_number  int,
    column_name text,
    value       text,
    subject     text,
    name        text,
    area        text,
    problem     text   not null,
    to_do       text   not null
);
create index import_finding_of on import_finding (import_id, finding, id);

grant select, insert on import_finding to ${app_role};
