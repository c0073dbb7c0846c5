-- The targets of each school for the results of an academic year. Confidential. Lines are read and shown whole: JSON.
create table target_set (
    id            text        primary key,
    version       bigint      not null,
    urn           int         not null,
    la_code       text,
    school_name   text,
    academic_year int         not null,
    stage         text        not null,
    lines         text        not null,
    challenging   boolean,
    comment       text,
    proposed_on   date,
    guided_on     date,
    agreed_on     date,
    sanctioned_on date,
    progress_on   date,
    targets       int         not null,
    met           int         not null,
    not_met       int         not null,
    recorded_at   timestamptz not null
);
create index target_set_urn on target_set (urn);
create index target_set_year on target_set (academic_year, stage);

grant select, insert, update, delete on target_set to ${app_role};
