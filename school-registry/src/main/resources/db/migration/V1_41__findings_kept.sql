-- What the rules of the data-quality report have found, kept until something is recorded (R__quality_99_findings).
create table quality_finding_kept (
    id       text primary key,
    rule     text not null,
    number   int  not null,
    urn      int,
    group_id text,
    name     text,
    la_code  text,
    since    date,
    evidence text not null,
    stream   text not null
);

create index quality_finding_kept_number on quality_finding_kept (number, id);
create index quality_finding_kept_rule on quality_finding_kept (rule, number, id);
create index quality_finding_kept_la on quality_finding_kept (la_code, number, id);
create index quality_finding_kept_urn on quality_finding_kept (urn);
create index quality_finding_kept_name on quality_finding_kept using gin (lower(name) gin_trgm_ops);

-- When they were worked out, and which transactions were seen by it.
create table quality_kept (
    day     date,
    kept_at timestamptz,
    seen    pg_snapshot
);

insert into quality_kept default values;

grant select, insert, update, delete on quality_finding_kept to ${app_role};
grant select, update on quality_kept to ${app_role};
