-- Every judgement by the floor standard there ever was, one row each: what changed since a day, and what was known at a moment.
create table floor_history (
    id            text        primary key,
    urn           int         not null,
    key_stage     text        not null,
    academic_year int         not null,
    la_code       text,
    school_name   text,
    outcome       text        not null,
    reason        text,
    rule_set      text        not null,
    version       bigint      not null,
    recorded_at   timestamptz not null
);
create index floor_history_year on floor_history (la_code, academic_year, key_stage, urn);
create index floor_history_of_one on floor_history (urn, academic_year, key_stage, version desc);
create index floor_history_recorded on floor_history (recorded_at);

-- What a school was called at the time, and the file that said so. What was told before this column is named as it is today.
alter table school_fact add column name text;
alter table school_fact add column source_file text;
alter table inspection_outcome add column source_file text;
alter table inspection_outcome add column stated_on date;
alter table inspection_outcome add column withdrawn boolean not null default false;

grant select, insert, update, delete on floor_history to ${app_role};
