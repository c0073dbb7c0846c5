-- What the rules of the data-quality report have found, kept until something is recorded (R__quality_99_findings).
drop view if exists quality_finding;

create table quality_finding (
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

create index quality_finding_number on quality_finding (number, id);
create index quality_finding_rule on quality_finding (rule, number, id);
create index quality_finding_la on quality_finding (la_code, number, id);
create index quality_finding_urn on quality_finding (urn);
create index quality_finding_name on quality_finding using gin (lower(name) gin_trgm_ops);

-- When they were worked out, and up to which transaction the feed was then complete.
create table quality_kept (
    day     date,
    kept_at timestamptz,
    seen    xid8
);

insert into quality_kept default values;

grant select, insert, update, delete on quality_finding to ${app_role};
grant select, update on quality_kept to ${app_role};
