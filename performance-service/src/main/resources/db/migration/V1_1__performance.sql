-- Schools as the register tells them today: they fill in what a file of results leaves out.
create table school (
    urn        int     primary key,
    la_code    text,
    name       text,
    mainstream boolean not null,
    closed     boolean not null,
    converted  boolean not null
);

-- The last judgement of each school, key stage and academic year.
create table floor_evaluation (
    id            text        primary key,
    urn           int         not null,
    key_stage     text        not null,
    academic_year int         not null,
    la_code       text,
    school_name   text,
    outcome       text        not null,
    reason        text,
    rule_set      text        not null,
    type_from     text,
    closure_from  text,
    figures       text        not null,
    published_rows int        not null,
    version       bigint      not null,
    evaluated_at  timestamptz not null
);
create index floor_evaluation_year on floor_evaluation (academic_year, key_stage, la_code);
create index floor_evaluation_urn on floor_evaluation (urn);

-- National comparators that were entered or computed; those published with the rule sets are data of the service.
create table national_comparator (
    id            text        primary key,
    key_stage     text        not null,
    academic_year int         not null,
    measure       text        not null,
    basis         text        not null,
    kind          text        not null,
    value         numeric     not null,
    schools       int,
    source        text        not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    version       bigint      not null
);

grant select, insert, update, delete on school, floor_evaluation, national_comparator to ${app_role};
